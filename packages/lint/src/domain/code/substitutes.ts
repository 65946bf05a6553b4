/** What the Odoo Community Association has for an addon of Enterprise's. */
interface Substitute {
  readonly module: string;
  /** Below github.com/OCA. */
  readonly repository: string;
}

/** `<addon of Enterprise>: <module> < <repository>`. None is a drop-in: data and screens differ. */
const TABLE = `
account_accountant: account_reconcile_oca < account-reconcile
account_asset: account_asset_management < account-financial-tools
account_bank_statement_import: account_statement_import_file < bank-statement-import
account_batch_payment: account_payment_order < bank-payment
account_budget: account_budget_oca < account-budgeting
account_followup: account_credit_control < credit-control
account_inter_company_rules: account_invoice_inter_company < multi-company
account_intrastat: intrastat_product < intrastat-extrastat
account_loans: account_loan < account-financial-tools
account_online_synchronization: account_statement_import_online < bank-statement-import
account_reports: account_financial_report < account-financial-reporting
account_sepa: account_banking_sepa_credit_transfer < bank-payment
account_sepa_direct_debit: account_banking_sepa_direct_debit < bank-payment
accountant: account_reconcile_oca < account-reconcile
appointment: resource_booking < calendar
approvals: base_tier_validation < server-ux
currency_rate_live: currency_rate_update < currency
documents: dms < dms
documents_spreadsheet: spreadsheet_oca < spreadsheet
helpdesk: helpdesk_mgmt < helpdesk
helpdesk_timesheet: helpdesk_mgmt_timesheet < helpdesk
hr_appraisal: hr_appraisal_oca < hr
hr_payroll: payroll < payroll
hr_payroll_account: payroll_account < payroll
industry_fsm: fieldservice < field-service
iot: iot_oca < iot
knowledge: document_page < knowledge
marketing_automation: automation_oca < automation
planning: hr_shift < shift-planning
quality: quality_control_oca < manufacture
quality_control: quality_control_oca < manufacture
sale_commission: sale_commission_oca < commission
sale_purchase_inter_company_rules: purchase_sale_inter_company < multi-company
sale_renting: sale_rental < vertical-rental
sale_subscription: subscription_oca < contract
sign: sign_oca < sign
spreadsheet_dashboard_edition: spreadsheet_dashboard_oca < spreadsheet
spreadsheet_edition: spreadsheet_oca < spreadsheet
stock_barcode: stock_barcodes < stock-logistics-barcode
timesheet_grid: hr_timesheet_sheet < timesheet
voip: voip_oca < connector-telephony
web_enterprise: web_responsive < web
web_gantt: web_timeline < web
web_grid: web_widget_x2many_2d_matrix < web
web_mobile: web_responsive < web
`;

/** By the name of Enterprise's addon. */
export const substitutes: ReadonlyMap<string, Substitute> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [addon = '', module = '', repository = ''] = line.split(/: | < /);
      return [addon, { module, repository }];
    }),
);

/** The known substitute of an addon in words, e.g. `payroll` (OCA/payroll); undefined for none. */
export function substituteFor(addon: string): string | undefined {
  const known = substitutes.get(addon);
  return known && `\`${known.module}\` (OCA/${known.repository})`;
}
