#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long `volets diff` takes beside git, wdiff and dwdiff: whole processes, reading and writing included.

usage: diff_peers.py [-n RUNS] [--prefix COMMAND] VOLETS

All programs get the same files in turn (A B C A B C …), so that ratios hold when the machine's speed drifts; each writes
to a file. Clauses stand apart by blank lines, or one a line: there git compares the words of all changed ones as a
single stretch, which takes it longer. A peer that is not installed is left out. --prefix stands before each command,
say 'chrt -r 10'.
"""
import argparse, os, random, resource, shlex, shutil, statistics, subprocess, sys, tempfile, time

SMALL = 'de la le les et à des en pour par sur dans un une aux du au que qui'.split()
SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi bra cle dri fla gri pla tra ment tion eur age'.split()
PEERS = {
    'git': ['git', 'diff', '--no-index', '--word-diff'],
    'wdiff': ['wdiff'],
    'dwdiff': ['dwdiff'],
}


class Clauses:
    """Invented clauses and another version of each; always the same ones."""

    def __init__(self):
        self.random = random.Random(7)
        self.words = [''.join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))) for _ in range(4000)]

    def word(self):
        return self.random.choice(SMALL) if self.random.random() < 0.45 else self.random.choice(self.words)

    def clause(self, length):
        made = [self.word() for _ in range(self.random.randint(length // 2, length * 3 // 2))]
        return [made[0].capitalize()] + made[1:]

    def retouched(self, clause):
        """One to four words are others, more or fewer."""
        made = list(clause)
        for _ in range(self.random.randint(1, 4)):
            at = self.random.randrange(1, len(made))
            made[at:at + self.random.choice([0, 1, 1])] = [] if self.random.random() < 0.3 else [self.word()]
            if len(made) < 3:
                made.append(self.word())
        return made

    def reworded(self, clause):
        """Stretches of two to eight words stay, are written anew, or go."""
        made, at = clause[:1], 1
        while at < len(clause):
            length, fate = self.random.randint(2, 8), self.random.random()
            if fate < 0.45:
                made += clause[at:at + length]
            elif fate < 0.8:
                made += [self.word() for _ in range(self.random.randint(1, length))]
            at += length
        return made

    def versions(self, count, length, change):
        before = [self.clause(length) for _ in range(count)]
        return [[' '.join(clause) + ' ;' for clause in version] for version in (before, map(change, before))]


APART, LINES = '\n\n', '\n'  # what stands between two clauses


def inputs():
    """A title, what parts the clauses, and both versions as lists of clauses."""
    clauses = Clauses()
    for title, versions in (
            ('10,000 clauses, a few words changed', clauses.versions(10_000, 45, clauses.retouched)),
            ('10,000 clauses, reworded', clauses.versions(10_000, 45, clauses.reworded)),
            ('100,000 words', clauses.versions(250, 400, clauses.retouched))):
        yield f'{title}, paragraphs apart', APART, versions
        yield f'{title}, one a line', LINES, versions
    line, other = 'the same line of words repeated again and again', 'another line of words'
    yield '10 MB of repeated lines', APART, [[line] * 215_000,
                                             [other if i % 1000 == 0 else line for i in range(215_000)]]


def seconds(command, output):
    with open(output, 'wb') as file:
        start = time.monotonic()
        result = subprocess.run(command, stdout=file, stderr=subprocess.PIPE, check=False)
        took = time.monotonic() - start
    if result.returncode not in (0, 1):
        sys.exit(f'{command[0]} failed: {result.stderr.decode(errors="replace").strip()}')
    return took


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('volets')
    parser.add_argument('-n', type=int, default=5)
    parser.add_argument('--prefix', default='')
    parser.add_argument('--limit', type=float, default=20, help='a peer that takes longer than this runs once only')
    options = parser.parse_args()
    programs = {'volets': [options.volets, 'diff']}
    programs |= {name: command for name, command in PEERS.items() if shutil.which(command[0])}
    with tempfile.TemporaryDirectory() as folder:
        for title, between, versions in inputs():
            files = []
            for name, lines in zip(('old.txt', 'new.txt'), versions):
                files.append(os.path.join(folder, name))
                with open(files[-1], 'w', encoding='utf-8') as file:
                    file.write(between.join(lines) + '\n')
            times = {name: [] for name in programs}
            for run in range(options.n + 1):  # the first round warms the caches and is not counted
                for name, command in programs.items():
                    if run > 1 and times[name] and times[name][-1] > options.limit:
                        continue
                    took = seconds(shlex.split(options.prefix) + command + files, os.path.join(folder, 'out'))
                    if run or took > options.limit:
                        times[name].append(took)
            print(title)
            for name, runs in times.items():
                ratio = statistics.median(a / b for a, b in zip(times['volets'], runs))
                print(f'  {name:8}{statistics.median(runs):8.3f} s' +
                      ('' if name == 'volets' else f'   volets takes {ratio:.2f} of it'))
    print(f'largest process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MB')


if __name__ == '__main__':
    main()
