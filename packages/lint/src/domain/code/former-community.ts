/**
 * The last series of Community with an addon, for names that are Enterprise's alone in all series whose
 * addons are known by name. Source: the older lists of manifestoo-core, 8.0 to 13.0 (commit e7ffbff7).
 */
export const LAST_COMMUNITY: ReadonlyMap<string, number> = new Map([
  ['account_accountant', 10],
  ['account_asset', 11],
  ['account_bank_statement_import', 13],
  ['account_budget', 11],
  ['account_followup', 8],
  ['crm_helpdesk', 8],
  ['hr_payroll', 12],
  ['hr_payroll_account', 12],
  ['knowledge', 8],
  ['l10n_be_coda', 8],
  ['l10n_be_hr_payroll', 12],
  ['l10n_be_hr_payroll_account', 12],
  ['l10n_be_hr_payroll_fleet', 12],
  ['l10n_be_intrastat', 11],
  ['l10n_fr_hr_payroll', 12],
  ['l10n_in_hr_payroll', 12],
  ['web_gantt', 8],
]);
