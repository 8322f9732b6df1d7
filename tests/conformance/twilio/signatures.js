// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a JSON array of {url, params, token, signature} from standard input and writes the verdicts of
// Twilio's own package as a JSON array of booleans. Argument: the folder node_modules.
const path = require('path');
const twilio = require(path.join(process.argv[2], 'twilio'));

let input = '';
process.stdin.on('data', (part) => { input += part; });
process.stdin.on('end', () => {
  const verdicts = JSON.parse(input).map((c) => {
    try {
      return twilio.validateRequest(c.token, c.signature, c.url, c.params);
    } catch (error) {
      return false;
    }
  });
  process.stdout.write(JSON.stringify(verdicts));
});
