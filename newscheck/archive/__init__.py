"""Whole archives: millions of articles in JSONL or Parquet, checked partition by partition on Ray Data.

``inputs`` cuts the input into partitions, ``work`` turns one partition into one Parquet file, ``parts`` makes that file
appear whole or not at all, ``ledger`` says what a folder of results was made from, ``on_ray`` spreads the partitions,
``run`` is the whole of it.
"""
