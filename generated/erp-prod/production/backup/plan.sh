# shellcheck shell=bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# The plan as data. Every value of stack.yaml that the scripts use stands here and nowhere else.
# Secrets do not: their names do, and the scripts look them up in ENV_FILE.
# shellcheck disable=SC2034,SC2016  # read by the scripts that source this file; a $ in a value is a $

readonly DEPLOYMENT=erp-prod/production
readonly BACKUP_DIR=/opt/odoo-ce/backups/production
readonly ENV_FILE=/opt/odoo-ce/repo/generated/erp-prod/production/.env
# The day of a promotion (Monday, the 1st) begins here; names of sets are in UTC.
readonly TIMEZONE=UTC
# Private age key of the restore drill. Optional: without it a drill of encrypted sets stays unknown.
readonly IDENTITY_FILE=/etc/stackwright/insightpulseai-production-backup.key
# Scratch database of the drill; empty when the plan has no drill.
readonly DRILL_DATABASE=drill_production

TIERS=()
declare -A KEEP_DAYS=() KEEP_AT_LEAST=()
TIERS+=(daily)
KEEP_DAYS[daily]=7
KEEP_AT_LEAST[daily]=3
TIERS+=(weekly)
KEEP_DAYS[weekly]=30
KEEP_AT_LEAST[weekly]=3
TIERS+=(monthly)
KEEP_DAYS[monthly]=366
KEEP_AT_LEAST[monthly]=3

DB_ID=() DB_STEM=() DB_HOST=() DB_PORT=() DB_NAME=() DB_ROLE=() DB_PASSWORD=() DB_SSLMODE=() DB_CA=()

DB_ID+=(n8n)
DB_STEM+=(db-n8n)
DB_HOST+=(private-odoo-db-sgp1-do-user-27714628-0.g.db.ondigitalocean.com)
DB_PORT+=(25060)
DB_NAME+=(n8n)
DB_ROLE+=(n8n)
DB_PASSWORD+=(N8N_DB_PASSWORD)
DB_SSLMODE+=(require)
DB_CA+=('')

DB_ID+=(odoo)
DB_STEM+=(db-odoo)
DB_HOST+=(private-odoo-db-sgp1-do-user-27714628-0.g.db.ondigitalocean.com)
DB_PORT+=(25060)
DB_NAME+=(odoo)
DB_ROLE+=(odoo)
DB_PASSWORD+=(ODOO_DB_PASSWORD)
DB_SSLMODE+=(require)
DB_CA+=('')

DB_ID+=(superset)
DB_STEM+=(db-superset)
DB_HOST+=(private-odoo-db-sgp1-do-user-27714628-0.g.db.ondigitalocean.com)
DB_PORT+=(25060)
DB_NAME+=(superset)
DB_ROLE+=(superset)
DB_PASSWORD+=(SUPERSET_DB_PASSWORD)
DB_SSLMODE+=(require)
DB_CA+=('')

FILES_ID=() FILES_STEM=() FILES_KIND=() FILES_PLACE=() FILES_BELOW=() FILES_TIERS=() FILES_DATABASE=()

FILES_ID+=(filestore)
FILES_STEM+=(files-filestore)
FILES_KIND+=(volume)
FILES_PLACE+=(deploy_odoo-web-data)
FILES_BELOW+=(filestore/odoo)
FILES_TIERS+=('daily weekly')
FILES_DATABASE+=(odoo)

FILES_ID+=(n8n-data)
FILES_STEM+=(files-n8n-data)
FILES_KIND+=(volume)
FILES_PLACE+=(deploy_n8n-data)
FILES_BELOW+=('')
FILES_TIERS+=('daily weekly monthly')
FILES_DATABASE+=('')

# age recipients: public keys, and names of variables of ENV_FILE that hold one.
RECIPIENTS=()
RECIPIENT_VARIABLES=()
RECIPIENT_VARIABLES+=(BACKUP_AGE_RECIPIENT)

# rclone reads its remote from the environment: NAME=value, and NAME=variable of ENV_FILE.
OFFSITE_KIND=s3
OFFSITE_ROOT=offsite:odoo-backups/production/erp-prod/production
OFFSITE_DIRECTORY=''
OFFSITE_SETTINGS=()
OFFSITE_SECRETS=()
OFFSITE_OBSCURED=()
OFFSITE_SETTINGS+=('RCLONE_CONFIG_OFFSITE_TYPE=s3')
OFFSITE_SETTINGS+=('RCLONE_CONFIG_OFFSITE_PROVIDER=DigitalOcean')
OFFSITE_SETTINGS+=('RCLONE_CONFIG_OFFSITE_ENDPOINT=https://sgp1.digitaloceanspaces.com')
OFFSITE_SETTINGS+=('RCLONE_CONFIG_OFFSITE_REGION=sgp1')
OFFSITE_SETTINGS+=('RCLONE_CONFIG_OFFSITE_ACL=private')
OFFSITE_SETTINGS+=('RCLONE_CONFIG_OFFSITE_NO_CHECK_BUCKET=true')
OFFSITE_SECRETS+=('RCLONE_CONFIG_OFFSITE_ACCESS_KEY_ID=BACKUP_S3_ACCESS_KEY')
OFFSITE_SECRETS+=('RCLONE_CONFIG_OFFSITE_SECRET_ACCESS_KEY=BACKUP_S3_SECRET_KEY')
