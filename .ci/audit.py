"""Known weaknesses of what newscheck stands on, by pip-audit: fails for one that is found, and for its own faults.

Where no advisory service can be reached nothing is audited: that is said, and the run goes on.
"""

from __future__ import annotations

import json
import subprocess
import sys

OFFLINE = ("ConnectionError", "ServiceError", "Max retries exceeded", "NameResolutionError", "ConnectTimeout")


def main() -> int:
    """Runs pip-audit on the environment of this Python; 0 when nothing is known, or nothing can be."""
    words = ["-m", "pip_audit", "--local", "--skip-editable", "--format", "json", "--progress-spinner", "off"]
    command = [sys.executable, *words, "--timeout", "15"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    try:
        found = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        return unaudited() if any(sign in done.stderr for sign in OFFLINE) else failed(done.stderr)
    weak = [f"{d['name']} {d['version']}: {', '.join(v['id'] for v in d['vulns'])}" for d in found if d.get("vulns")]
    audited = [d for d in found if "vulns" in d]
    if weak:
        return failed("\n".join(weak))
    if not audited:
        return unaudited()
    sys.stdout.write(f"{len(audited)} of {len(found)} packages audited, none with a known weakness\n")
    return 0


def unaudited() -> int:
    """No service, no audit: the run goes on, and says so."""
    sys.stdout.write("NO ADVISORY SERVICE CAN BE REACHED: no package was audited\n")
    return 0


def failed(why: str) -> int:
    """What was found, or what went wrong."""
    sys.stderr.write(f"{why}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
