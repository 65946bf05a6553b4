/**
 * Reads odoo.conf as Odoo does (odoo/tools/config.py: `ConfigParser.RawConfigParser()` with its defaults)
 * and prints `{"sections": {name: {option: value}}}`, or `{"error": message, "line": number|null}`.
 */
export const DUMP = `
import configparser, json, sys
parser = configparser.RawConfigParser()
try:
    parser.read_string(sys.stdin.read(), source="odoo.conf")
except configparser.Error as error:
    line = getattr(error, "lineno", None)
    if line is None and getattr(error, "errors", None):
        line = error.errors[0][0]
    print(json.dumps({"error": str(error), "line": line}))
else:
    sections = {name: dict(parser.items(name)) for name in parser.sections()}
    print(json.dumps({"sections": sections, "defaults": dict(parser.defaults())}))
`;
