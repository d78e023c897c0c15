// Reads from standard input {"schemas": [path…], "cases": [{"schema", "what", "valid", "bytes"}…]}; prints every case on which
// ajv disagrees and exits 1 if there is one.
'use strict';
const fs = require('fs');
const Ajv = require('ajv');

const job = JSON.parse(fs.readFileSync(0, 'utf8'));
const ajv = new Ajv();
for (const path of job.schemas) ajv.addSchema(JSON.parse(fs.readFileSync(path, 'utf8')));
let wrong = 0;
for (const one of job.cases) {
  const accepted = ajv.validate(one.schema + '.schema.json', JSON.parse(one.bytes));
  if (accepted === one.valid) continue;
  ++wrong;
  console.log(`${accepted ? 'accepted' : 'refused'}: ${one.what}` + (accepted ? '' : ` (${ajv.errorsText()})`));
}
process.exit(wrong === 0 ? 0 : 1);
