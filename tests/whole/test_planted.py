"""The faults that `make planted` plants have a place to be planted in."""

from __future__ import annotations

from scripts.planted import ROOT, all_faults


def test_every_fault_has_one_place_and_tests_that_are_there() -> None:
    faults = all_faults()
    assert len(faults) >= 10
    for name, fault in faults.items():
        assert fault.places(ROOT) == 1, name
        assert fault.old != fault.new, name
        assert (ROOT / fault.tests[0]).is_file(), name
