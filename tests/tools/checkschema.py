#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""checkschema.py SCHEMA FILE...: checks JSON files against a schema with an implementation that is not ours."""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
bad = 0
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        for error in validator.iter_errors(json.load(file)):
            bad += 1
            print(f"{name}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
sys.exit(1 if bad else 0)
