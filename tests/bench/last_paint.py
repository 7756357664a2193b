#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a program takes from its start to its last paint, by watching the screen of a virtual display.

usage: last_paint.py [-n RUNS] COMMAND [--vs COMMAND]        each command is one string, split as a shell would

Both programs are watched in turn in one run (A B A B …), so that the ratio holds when the machine's speed drifts. Needs Xvfb.
"""
import argparse, mmap, os, shlex, signal, statistics, subprocess, sys, tempfile, time, zlib

QUIET = 1.5      # seconds without a change that end a run
LIMIT = 20.0


def last_paint(command, display, folder):
    server = subprocess.Popen(['Xvfb', display, '-screen', '0', '1440x900x24', '-fbdir', folder],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        screen = os.path.join(folder, 'Xvfb_screen0')
        while not os.path.exists(screen) or os.path.getsize(screen) < 1440 * 900 * 4:
            time.sleep(0.01)
        time.sleep(0.3)
        with open(screen, 'rb') as file, mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as pixels:
            environment = dict(os.environ, DISPLAY=display)
            environment.pop('QT_QPA_PLATFORM', None)
            start = time.monotonic()
            program = subprocess.Popen(shlex.split(command), env=environment, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, start_new_session=True)
            seen, changed = zlib.adler32(pixels[:]), None
            while True:
                time.sleep(0.004)
                now = time.monotonic()
                sum_ = zlib.adler32(pixels[:])
                if sum_ != seen:
                    seen, changed = sum_, now
                if changed and now - changed > QUIET or now - start > LIMIT:
                    break
            os.killpg(program.pid, signal.SIGTERM)
            program.wait()
            return changed - start if changed else float('nan')
    finally:
        server.terminate()
        server.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('command')
    parser.add_argument('--vs')
    parser.add_argument('-n', type=int, default=5)
    options = parser.parse_args()
    commands = [options.command] + ([options.vs] if options.vs else [])
    times = [[] for _ in commands]
    for run in range(options.n + 1):                 # the first round warms the caches and is not counted
        for which, command in enumerate(commands):
            with tempfile.TemporaryDirectory() as folder:
                seconds = last_paint(command, f':{90 + which}', folder)
            if run:
                times[which].append(seconds)
    for command, runs in zip(commands, times):
        print(f'{statistics.median(runs):.3f} s (min {min(runs):.3f}, max {max(runs):.3f})  {command}')
    if options.vs:
        print(f'ratio {statistics.median(a / b for a, b in zip(*times)):.2f}')


if __name__ == '__main__':
    sys.exit(main())
