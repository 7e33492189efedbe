// Prints what is wrong with a state machine's definition, one problem a line; nothing if it is valid.
import { readFileSync } from "node:fs";
import validate from "asl-validator";

const definition = JSON.parse(readFileSync(process.argv[2], "utf8"));
const result = (validate.default ?? validate)(definition);
for (const error of result.errors) {
  console.log(JSON.stringify(error.message ?? error));
}
if (!result.isValid && result.errors.length === 0) {
  console.log("invalid");
}
