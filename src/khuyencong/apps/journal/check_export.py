"""Check an exported journal with nothing but Python: ``python check_export.py FILE``."""

import hashlib
import json
import sys
from pathlib import Path

LINK = ("sequence", "sealed_at", "content_hash", "previous_hash")


def sha256(value: dict[str, object]) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def check(path: str) -> str:
    before = None
    with Path(path).open(encoding="utf-8", errors="surrogatepass") as file:
        for line in map(json.loads, file):
            holds = sha256({name: line[name] for name in LINK}) == line["hash"]
            if line["entry"] is not None:  # null: only its hash was given
                holds = holds and sha256(line["entry"]) == line["content_hash"]
            if before is not None:
                holds = holds and line["previous_hash"] == before["hash"]
                holds = holds and line["sequence"] == before["sequence"] + 1
            if not holds:
                sys.exit(f"Dòng số {line['sequence']} không khớp.")
            before = line
    return f"Khớp đến số {before['sequence']}: {before['hash']}" if before else "Tệp rỗng."


if __name__ == "__main__":
    print(check(sys.argv[1]))
