"""The tests of newscheck; a package, so that no other one called “tests” can stand in its place."""
