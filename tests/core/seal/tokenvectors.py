#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes the vectors of tst_tokens.cpp with Python's own BLAKE2b, apart from the program's code.

Stored tokens depend on them: a change here or there is a change of the format.
"""
import hashlib
import struct

ADDRESS_KEY = bytes(range(0x20, 0x40))
SUPPRESSION_KEY = bytes(range(0x40, 0x60))
MEDIA_NAME_KEY = bytes(range(0x80, 0xa0))
AUDIT_KEY = bytes(range(0xa0, 0xc0))


def keyed(purpose, key, data, size=16):
    assert len(purpose) == 16
    return hashlib.blake2b(data, digest_size=size, key=key, person=purpose).hexdigest()


def piece(data):
    if isinstance(data, str):
        data = data.encode()
    return struct.pack("<I", len(data)) + data


def address(version, kind, normal):
    return struct.pack("<hb", version, kind) + piece(normal)


PHONE, EMAIL = 1, 2
a, s, c, t = b"sb address token", b"sb suppress tokn", b"sb content token", b"sb text token   "
print("address phone", keyed(a, ADDRESS_KEY, address(1, PHONE, "+12025550143")))
print("address email", keyed(a, ADDRESS_KEY, address(1, EMAIL, "sam+news@example.com")))
print("address version 2", keyed(a, ADDRESS_KEY, address(2, PHONE, "+12025550143")))
print("suppression phone", keyed(s, SUPPRESSION_KEY, address(1, PHONE, "+12025550143")))
print("suppression email", keyed(s, SUPPRESSION_KEY, address(1, EMAIL, "sam+news@example.com")))
print("content", keyed(c, ADDRESS_KEY, struct.pack("<b", PHONE) + piece("+12025550143") + piece("+12025550100")
                       + piece("See you at 5 – bring the keys")))
print("text", keyed(t, ADDRESS_KEY, piece("external_id") + piece("crm-4711")))
salt = bytes(range(16))
commitment = keyed(b"sb audit commit.", AUDIT_KEY, piece(salt) + piece("a note"), 32)
print("commitment", commitment)
link = keyed(b"sb audit link   ", AUDIT_KEY, piece(b"") + struct.pack("<qhq", 123456789, 57, 1800000000123)
             + piece(bytes.fromhex(commitment)), 32)
print("first link", link)
print("second link", keyed(b"sb audit link   ", AUDIT_KEY, piece(bytes.fromhex(link))
                           + struct.pack("<qhq", 123456790, 57, 1800000000456) + piece(bytes.fromhex(commitment)), 32))
print("content name", keyed(b"sb content name.", MEDIA_NAME_KEY, b"a picture", 32))
