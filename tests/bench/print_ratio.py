#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the PDF of one table takes us and others: print_ratio.py BUILD/bin/print_bench [ROWS].

The table is generated; the others turn its HTML export into a PDF, whichever of them are installed. Ours is a table in
memory to a file that was read back, tags included; theirs is a whole process, since they are run as one. Three runs
each, the fastest counts."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

RUNS = 3


def timed(command, cwd):
    best = None
    for _ in range(RUNS):
        start = time.monotonic()
        subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
        taken = time.monotonic() - start
        best = taken if best is None else min(best, taken)
    return best


def main():
    bench = os.path.abspath(sys.argv[1])
    rows = sys.argv[2] if len(sys.argv) > 2 else "64"
    with tempfile.TemporaryDirectory() as folder:
        ours = []
        for _ in range(RUNS):
            line = subprocess.run([bench, rows, folder], check=True, capture_output=True, text=True).stdout.split()
            ours.append(float(line[1]))
        whole = timed([bench, rows, folder], folder)
        print(f"volets: {min(ours):.3f} s for {line[3]} pages, {line[5]} quotations read back "
              f"({whole:.3f} s as a process)")
        html = os.path.join(folder, "table.html")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        others = {
            "LibreOffice": ("soffice", [profile, "--headless", "--convert-to", "pdf:writer_web_pdf_Export", html]),
            "WeasyPrint": ("weasyprint", [html, "other.pdf"]),
            "Chromium": ("chromium", ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/c",
                                      "--print-to-pdf=other.pdf", html]),
        }
        times = {}
        for name, (program, arguments) in others.items():
            if not shutil.which(program):
                print(f"{name}: not installed")
                continue
            times[name] = timed([program, *arguments], folder)
            print(f"{name}: {times[name]:.3f} s")
        if times:
            fastest = min(times, key=times.get)
            print(f"ratio to the fastest ({fastest}): {min(ours) / times[fastest]:.3f}; "
                  f"as a process {whole / times[fastest]:.3f}")


main()
