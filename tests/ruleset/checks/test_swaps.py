"""What is put in the place of words has their case."""

from newscheck.ruleset.checks.swaps import like


def test_what_takes_the_place_of_capitals_has_them_but_for_words_that_headlines_write_small() -> None:
    assert like("Dalam Upaya", "untuk", every=True) == "untuk"
    assert like("Dalam Upaya", "untuk") == "Untuk"
    assert like("Kerja Sama", "kerja sama", every=True) == "Kerja Sama"
    assert like("DALAM UPAYA", "untuk", every=True) == "UNTUK"
