# shellcheck shell=bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# Reads single values of the deployment's .env file as docker compose would. The file is never
# sourced: a value is text, not a program.

check_env_file() {
  if [[ ! -r $ENV_FILE ]]; then
    die "$ENV_FILE cannot be read" "the passwords of this plan stand there" "Create it from .env.example, mode 0600"
  fi
  # Refusing would cost tonight's backup and undo no leak: warn, and go on.
  if [[ -n $(find -L "$ENV_FILE" -maxdepth 0 -perm /0077) ]]; then
    warn "$ENV_FILE is open to its group or to others. Close it: chmod 600 $ENV_FILE"
  fi
}

# dotenv_value NAME: prints the value; the last assignment wins. Missing or empty is an error.
dotenv_value() {
  local name=$1 line value=''
  local shape='^[[:space:]]*(export[[:space:]]+)?([A-Za-z_][A-Za-z0-9_]*)[[:space:]]*=[[:space:]]*(.*)$'
  while IFS= read -r line || [[ -n $line ]]; do
    line=${line%$'\r'}
    if [[ $line =~ $shape && ${BASH_REMATCH[2]} == "$name" ]]; then
      value=$(dotenv_unquote "$name" "${BASH_REMATCH[3]}")
    fi
  done <"$ENV_FILE"
  if [[ -z $value ]]; then
    die "$name has no value in $ENV_FILE" "this plan reads it there" "Add the line $name='…'"
  fi
  printf '%s' "$value"
}

dotenv_unquote() {
  local name=$1 text=$2 rest=''
  local single="^'([^']*)'[[:space:]]*(#.*)?\$"
  local double='^"(([^"\\$]|\\.)*)"[[:space:]]*(#.*)?$'
  case $text in
    "'"*)
      if [[ ! $text =~ $single || ${BASH_REMATCH[1]} == *\\ ]]; then dotenv_refuse "$name"; fi
      printf '%s' "${BASH_REMATCH[1]}"
      ;;
    '"'*)
      if [[ ! $text =~ $double ]]; then dotenv_refuse "$name"; fi
      rest=${BASH_REMATCH[1]}
      # Only escapes that name one printable character: the others mean a line break or nothing.
      if [[ $rest =~ \\[^\\\"\$] ]] && [[ ${rest//\\\\/} =~ \\[^\\\"\$] ]]; then dotenv_refuse "$name"; fi
      while [[ $rest == *\\* ]]; do
        printf '%s' "${rest%%\\*}"
        rest=${rest#*\\}
        printf '%s' "${rest:0:1}"
        rest=${rest:1}
      done
      printf '%s' "$rest"
      ;;
    *)
      # Compose puts the value of a variable there; guessing which would be a wrong password.
      if [[ $text == *[\$\\]* ]]; then dotenv_refuse "$name"; fi
      if [[ $text == '#'* ]]; then text=''; fi
      text=${text%%[[:space:]]#*}
      while [[ $text == *[[:space:]] ]]; do text=${text%[[:space:]]}; done
      printf '%s' "$text"
      ;;
  esac
}

dotenv_refuse() {
  die "$1 in $ENV_FILE is not plain text" "an open quote, a backslash or a \$ means different things to different readers" "Write it on one line in single quotes: $1='…'"
}
