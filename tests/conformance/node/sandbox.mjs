// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// sandbox.mjs SANDBOX_PROGRAM NPM_FOLDER
//   Twilio's own Node package talks to switchboard-sandbox and must not notice that it is not Twilio.
//   Ends with 0 when every check held; prints each one.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const [program, packages] = process.argv.slice(2);
const require = createRequire(resolve(packages, 'package.json'));
const twilio = require('twilio');
const RequestClient = require('twilio/lib/base/RequestClient');

const account = 'AC00000000000000000000000000000001';
const token = 'token';
const own = '+15125550100';
const person = '+15125550142';
const giveUpAfterMs = 60_000;

process.env.NO_PROXY = '127.0.0.1';
delete process.env.HTTP_PROXY;
setTimeout(() => { console.error('gave up after a minute'); process.exit(1); }, giveUpAfterMs).unref();

/** Sends to the sandbox what is meant for Twilio. */
class Loopback extends RequestClient {
    constructor(base) {
        super({});
        this.base = base;
        this.axios.defaults.httpAgent = new http.Agent({ keepAlive: true });
    }

    request(options) {
        options.uri = options.uri.replace('https://api.twilio.com', this.base);
        return super.request(options);
    }
}

/** Takes webhooks; `next(fits)` waits for one. */
class Receiver {
    posts = [];
    waiting = [];

    async start() {
        this.server = http.createServer((request, response) => {
            let body = '';
            request.setEncoding('utf8').on('data', (part) => { body += part; }).on('end', () => {
                response.writeHead(204).end();
                this.take({
                    url: `${this.url}${request.url}`,
                    signature: request.headers['x-twilio-signature'],
                    params: Object.fromEntries(new URLSearchParams(body)),
                });
            });
        }).listen(0, '127.0.0.1');
        await once(this.server, 'listening');
        this.url = `http://127.0.0.1:${this.server.address().port}`;
    }

    take(post) {
        this.posts.push(post);
        this.waiting = this.waiting.filter(({ fits, done }) => !fits(post) || done(post));
    }

    next(fits) {
        const seen = this.posts.find(fits);
        return seen ? Promise.resolve(seen) : new Promise((done) => this.waiting.push({ fits, done }));
    }
}

const sandbox = spawn(program, ['--http', '0', '--seed', '5'], { stdio: ['ignore', 'pipe', 'inherit'] });
process.on('exit', () => sandbox.kill());
const [line] = await once(createInterface({ input: sandbox.stdout }), 'line');
const base = `http://127.0.0.1:${JSON.parse(line).http}`;
const receiver = new Receiver();
await receiver.start();

const clientFor = (user, password) => twilio(user, password, { accountSid: account, httpClient: new Loopback(base) });
const client = clientFor(account, token);
const send = (more) => client.messages.create({ to: person, from: own, body: 'Hello', ...more });

async function setScenario(scenario) {
    const answer = await fetch(`${base}/_sandbox/scenario`, { method: 'POST', body: JSON.stringify(scenario) });
    assert.equal(answer.status, 200, await answer.text());
}

async function refusal(promise) {
    try {
        await promise;
    } catch (error) {
        return error;
    }
    return assert.fail('was not refused');
}

const checks = {
    async 'a message is sent and its fields are read'() {
        const message = await send({ body: 'Grüße 👍' });
        assert.match(message.sid, /^SM[0-9a-f]{32}$/);
        assert.equal(message.accountSid, account);
        assert.equal(message.body, 'Grüße 👍');
        assert.equal(message.status, 'queued');
        assert.equal(message.direction, 'outbound-api');
        assert.equal(message.numSegments, '1');
        assert.equal(message.price, null);
        assert.ok(message.dateCreated instanceof Date && !Number.isNaN(message.dateCreated.getTime()));
        assert.equal(message.dateSent, null);
    },

    async 'a message of a service has no sender yet'() {
        const message = await client.messages.create({ to: person, messagingServiceSid: `MG${'0'.repeat(31)}1`, body: 'x' });
        assert.equal(message.status, 'accepted');
        assert.equal(message.from, null);
        assert.equal(message.numSegments, '0');
    },

    async 'a message is fetched again'() {
        const message = await send();
        const again = await client.messages(message.sid).fetch();
        assert.equal(again.sid, message.sid);
        assert.equal(again.dateCreated.getTime(), message.dateCreated.getTime());
    },

    async 'a list is paged to its end'() {
        const to = '+15125550177';
        const sent = [];
        for (let i = 0; i < 25; ++i)
            sent.unshift((await send({ to, body: `number ${i}` })).sid);
        const seen = [];
        await new Promise((done, fail) => client.messages.each({ to, pageSize: 4,
            callback: (message) => seen.push(message.sid), done: (error) => (error ? fail(error) : done()) }));
        assert.deepEqual(seen, sent);
        assert.equal((await client.messages.list({ to, pageSize: 10, limit: 15 })).length, 15);
        const first = await client.messages.page({ to, pageSize: 10 });
        assert.equal(first.previousPageUrl, undefined);
        const second = await first.nextPage();
        assert.deepEqual(second.instances.map(({ sid }) => sid), sent.slice(10, 20));
        const back = await second.previousPage();
        assert.deepEqual(back.instances.map(({ sid }) => sid), sent.slice(0, 10));
        assert.equal((await (await second.nextPage()).nextPage()), undefined);
    },

    async 'a list is filtered by the date of sending'() {
        const to = '+15125550178';
        await send({ to, statusCallback: `${receiver.url}/dates` });
        await receiver.next(({ params }) => params.To === to && params.MessageStatus === 'delivered');
        const hour = 3_600_000;
        const list = (options) => client.messages.list({ to, ...options });
        assert.equal((await list({ dateSentAfter: new Date(Date.now() - hour) })).length, 1);
        assert.equal((await list({ dateSentAfter: new Date(Date.now() + hour) })).length, 0);
        assert.equal((await list({ dateSentBefore: new Date(Date.now() + hour) })).length, 1);
        assert.equal((await list({ dateSentBefore: new Date(Date.now() - hour) })).length, 0);
    },

    async 'errors carry code, status and a link'() {
        for (const [options, code] of [
            [{ to: '' }, 21604], [{ to: '12' }, 21211], [{ body: '' }, 21602], [{ body: undefined }, 21619],
            [{ body: 'a'.repeat(1601) }, 21617], [{ from: undefined }, 21603], [{ to: '+15005550009' }, 21614],
        ]) {
            const error = await refusal(send(options));
            assert.equal(error.constructor.name, 'RestException');
            assert.equal(error.code, code);
            assert.equal(error.status, 400);
            assert.equal(error.moreInfo, `https://www.twilio.com/docs/errors/${code}`);
            assert.ok(error.message.length > 5);
        }
        const unknown = await refusal(client.messages(`SM${'9'.repeat(32)}`).fetch());
        assert.deepEqual([unknown.status, unknown.code], [404, 20404]);
    },

    async 'credentials are checked'() {
        const wrong = await refusal(clientFor(account, 'other').messages.list({ limit: 1 }));
        assert.deepEqual([wrong.status, wrong.code], [401, 20003]);
        const key = clientFor(`SK${'0'.repeat(31)}1`, 'secret');
        assert.ok(Array.isArray(await key.messages.list({ limit: 1 })));
        assert.equal((await refusal(key.api.accounts(account).fetch())).status, 401);
        const found = await client.api.accounts(account).fetch();
        assert.equal(found.sid, account);
        assert.equal(found.status, 'active');
    },

    async 'a waiting message is canceled and a late one is not'() {
        await setScenario({ delivery: { sendingMs: 20_000 } });
        const message = await send();
        assert.equal((await client.messages(message.sid).update({ status: 'canceled' })).status, 'canceled');
        assert.equal((await refusal(client.messages(message.sid).update({ status: 'canceled' }))).code, 30409);
        await setScenario({});
    },

    async 'a body is redacted and a final message removed'() {
        const message = await send({ statusCallback: `${receiver.url}/remove` });
        await receiver.next(({ params }) => params.MessageSid === message.sid && params.MessageStatus === 'delivered');
        assert.equal((await client.messages(message.sid).update({ body: '' })).body, '');
        assert.equal(await client.messages(message.sid).remove(), true);
        assert.equal((await refusal(client.messages(message.sid).fetch())).status, 404);
    },

    async 'status callbacks are signed as the package expects'() {
        const message = await send({ body: 'é & "quotes" + plus', statusCallback: `${receiver.url}/status?a=1&b=%20x#rc=2` });
        for (const status of ['sending', 'sent', 'delivered']) {
            const post = await receiver.next(({ params }) => params.MessageSid === message.sid && params.MessageStatus === status);
            assert.equal(twilio.validateRequest(token, post.signature, post.url, post.params), true);
            assert.equal(twilio.validateRequest('other', post.signature, post.url, post.params), false);
            assert.equal(twilio.validateRequest(token, post.signature, post.url, { ...post.params, MessageStatus: 'x' }), false);
            assert.equal(post.params.AccountSid, account);
        }
    },

    async 'a person answers, is heard by webhook, and STOP blocks'() {
        await setScenario({ account: { inboundUrl: `${receiver.url}/inbound` },
            rules: [{ to: '+15125550179', replies: [{ text: 'Stop', afterMs: 10, after: 'accepted' }] }] });
        await send({ to: '+15125550179' });
        const post = await receiver.next(({ params }) => params.From === '+15125550179');
        assert.equal(twilio.validateRequest(token, post.signature, post.url, post.params), true);
        assert.equal(post.params.Body, 'Stop');
        const listed = await client.messages.list({ from: '+15125550179', limit: 5 });
        assert.deepEqual(listed.map(({ direction, status }) => [direction, status]), [['inbound', 'received']]);
        assert.equal((await refusal(send({ to: '+15125550179' }))).code, 21610);
        const answers = await client.messages.list({ to: '+15125550179', limit: 5 });
        assert.ok(answers.some(({ direction }) => direction === 'outbound-reply'));
        await setScenario({});
    },

    async 'media are listed, and shown at another place'() {
        const message = await send({ mediaUrl: ['https://example.com/a.png', 'https://example.com/b.png'] });
        assert.match(message.sid, /^MM/);
        assert.equal(message.numMedia, '2');
        const media = await client.messages(message.sid).media.list();
        assert.equal(media.length, 2);
        const link = `${base}${media[0].uri.replace('.json', '')}`;
        const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`;
        const redirect = await fetch(link, { redirect: 'manual', headers: { authorization } });
        assert.equal(redirect.status, 307);
        const picture = await fetch(new URL(redirect.headers.get('location'), base));
        assert.equal(picture.headers.get('content-type'), 'image/png');
    },

    async 'too many requests are tried again by the package'() {
        await setScenario({ rules: [{ times: 2, faults: { tooManyRequests: 1 } }] });
        const patient = twilio(account, token, { autoRetry: true, httpClient: (() => {
            const made = new Loopback(base);
            const again = new RequestClient({ autoRetry: true, maxRetries: 3 });
            again.axios.defaults.httpAgent = new http.Agent({ keepAlive: true });
            made.request = (options) => again.request({ ...options, uri: options.uri.replace('https://api.twilio.com', base) });
            return made;
        })() });
        assert.equal((await patient.messages.create({ to: '+15125550180', from: own, body: 'x' })).status, 'queued');
        assert.equal((await refusal(send({ to: '+15125550181' }))).code, 20429);
        await setScenario({});
    },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
    try {
        await check();
        console.log(`ok      ${name}`);
    } catch (error) {
        ++failed;
        console.log(`FAILED  ${name}\n${error.stack}`);
    }
}
console.log(`${Object.keys(checks).length} checks, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
