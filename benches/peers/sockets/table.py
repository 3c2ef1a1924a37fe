"""What was tried, and whether it held."""

import asyncio
import sys
import traceback

LONGEST = 60
"""Seconds that one check has."""

CHECKS = []


def holds(peer, what):
    """Notes an `async` function as a check: it fails when what it says does not hold."""

    def noted(check):
        CHECKS.append((peer, what, check))
        return check

    return noted


def equal(is_, wanted):
    if is_ != wanted:
        raise AssertionError(f"is {is_!r}\n     not {wanted!r}")


async def all_hold():
    failed = 0
    for peer, what, check in CHECKS:
        try:
            await asyncio.wait_for(check(), LONGEST)
            said = "holds"
        except Exception as error:
            failed += 1
            said = f"FAILS: {type(error).__name__}: {error}"
            if not isinstance(error, AssertionError):
                traceback.print_exc(file=sys.stderr)
        print(f"{peer:23} {what:83} {said}", flush=True)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return failed
