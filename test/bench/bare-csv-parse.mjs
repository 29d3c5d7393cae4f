// The yardstick: read a CSV file with csv-parse into arrays and count them, nothing else.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let records = 0;
for await (const _record of createReadStream(process.argv[2]).pipe(parse())) records += 1;
console.log(records);
