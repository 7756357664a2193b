#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much memory a long comparison document takes: print_memory.py BUILD/bin/print_bench.

Writes some 1,000 and 2,000 pages, each in a process of its own, and takes the greatest memory that it had. What may grow
with the pages is the file itself and the index of its structure tree (its nodes when it is written, the numbers of its
objects when it is read back). Fails where a page costs more than PAGE, or the rest more than REST."""
import subprocess
import sys
import tempfile

PAGE = 0.22  # MB; 0.37 when all elements of the tree were objects at once
REST = 70  # MB: fonts, libraries, the program


def measured(bench, rows, folder):
    words = subprocess.run([bench, str(rows), folder], check=True, capture_output=True, text=True).stdout.split()
    said = dict(zip(words[::2], map(float, words[1::2])))
    print(f"{said['pages']:.0f} pages: {said['megabytes']:.0f} MB, {said['seconds']:.1f} s, {said['bytes'] / 1e6:.1f} MB written")
    return said


def main():
    with tempfile.TemporaryDirectory() as folder:
        short, long = (measured(sys.argv[1], rows, folder) for rows in (3000, 6000))
    page = (long["megabytes"] - short["megabytes"]) / (long["pages"] - short["pages"])
    rest = short["megabytes"] - page * short["pages"]
    print(f"a page costs {page:.3f} MB, the rest {rest:.0f} MB")
    sys.exit(0 if page <= PAGE and rest <= REST else 1)


main()
