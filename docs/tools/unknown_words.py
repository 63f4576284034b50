#!/usr/bin/env python3
"""Draws words of postings that the dictionary does not know, to be read for skills that it lacks.

  unknown_words.py POSTINGS --matchum CMD [--draw 300] [--seed 1] [--skip FIELD]

POSTINGS is a folder of .txt files, or a .jsonl file with a "text" (and perhaps a "title") a line. CMD is the command
line of the program, such as cli/matchum. A word is unknown where no mention covers it. Two samples are drawn, each
word at most once however often it stands: Latin words of two letters and more, and runs of Hangul that look like
nouns, their particles cut off. --everyday FILE leaves out the words of a list (one a line). --skip it leaves out the
records of a .jsonl whose field "it" is false.

Standard library only. The same seed over the same postings and dictionary draws the same words.
"""
import argparse
import collections
import json
import os
import random
import re
import shlex
import subprocess
import sys
import tempfile

LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[.+#&/_-]+[A-Za-z0-9]+)*[+#]*")
HANGUL = re.compile(r"[가-힣]{2,}")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+")
# Longest first. What is left behind them is taken for a noun, unless it ends like a verb.
PARTICLES = sorted(
    "을 를 은 는 이 가 의 에 에서 에게 으로 로 와 과 도 만 까지 부터 보다 처럼 및 등 등을 등의 이나 나 이며 며 으로의 로의 에서의 "
    "에는 에도 에서는 으로서 로서 으로써 로써 이라는 라는 이란 란 이고 고 마다 별 시 중 내 간".split(),
    key=len, reverse=True)
VERBS = re.compile(
    r"(?:하|되|시키|있|없|않|같|위하|통하|대하|관하|받|주|보|오|가|나가|만들|드리)"
    r"(?:는|고|며|여|면|기|지|도록|게|신|실|을|은|던|어|아|습니다|니다|자|려|거나|어서|아서|으며|으면|겠|었|았|다)?\w*$"
    r"|(?:합니다|됩니다|입니다|습니다|세요|해요|어요|아요|에요|예요|니다|한다|된다|하는|되는|하고|되고|하여|되어|하며|되며|하기|되기|하신|하실|"
    r"해서|위한|위해|통한|통해|대한|대해|관한|있는|없는|있고|같은|적인|적으로|스러운|로운|했던|했습니다|드립니다|한|할|된|될|함|됨|해|던|면)$")


def records(path, skip):
    if os.path.isdir(path):
        for name in sorted(os.listdir(path)):
            if name.endswith(".txt"):
                with open(os.path.join(path, name), encoding="utf-8", newline="") as f:
                    yield f.read()
        return
    with open(path, encoding="utf-8") as f:
        for line in f:
            if not line.strip():
                continue
            record = json.loads(line)
            if skip and record.get(skip) is False:
                continue
            title = (record.get("title") or "").strip()
            yield title + "\n\n" + record["text"] if title else record["text"]


def inspect(command, texts):
    with tempfile.TemporaryDirectory() as folder:
        for i, text in enumerate(texts):
            with open(os.path.join(folder, f"{i:06d}.txt"), "w", encoding="utf-8", newline="") as f:
                f.write(text)
        args = ["inspect", folder, "--as", "posting", "--format", "ndjson"]
        done = subprocess.run(shlex.split(command) + args, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"{command} exited {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-2000:]}")
        for line in done.stdout.decode("utf-8").split("\n"):
            if line.strip():
                report = json.loads(line)
                if "mentions" in report:
                    yield int(os.path.splitext(os.path.basename(report["source"]))[0]), report["mentions"]


def chars(line, units):
    """The place in a string of a place counted in UTF-16 units."""
    return len(line.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))


def noun(run):
    if VERBS.search(run):
        return ""
    for particle in PARTICLES:
        if run.endswith(particle) and len(run) - len(particle) >= 2:
            return run[: -len(particle)]
    return run


def unknown(text, mentions):
    """Yields (is Latin, word, line) for each word that no mention covers."""
    lines = re.split(r"\r\n|\n|\r", text)
    covered = collections.defaultdict(list)
    for m in mentions:
        line = lines[m["line"] - 1]
        start = chars(line, m["column"] - 1)
        covered[m["line"] - 1].append((start, start + len(m["surface"])))
    for i, line in enumerate(lines):
        spans = covered[i] + [m.span() for m in ADDRESS.finditer(line)]
        for pattern in (LATIN, HANGUL):
            for m in pattern.finditer(line):
                if all(m.end() <= a or b <= m.start() for a, b in spans):
                    word = m.group() if pattern is LATIN else noun(m.group())
                    if len(word) >= 2:
                        yield pattern is LATIN, word, line.strip()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("postings")
    ap.add_argument("--matchum", required=True, metavar="CMD")
    ap.add_argument("--draw", type=int, default=300, metavar="N")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--skip", metavar="FIELD")
    ap.add_argument("--everyday", action="append", default=[], metavar="FILE")
    a = ap.parse_args()
    everyday = set()
    for path in a.everyday:
        with open(path, encoding="utf-8") as f:
            everyday.update(w.strip().casefold() for w in f if not w.startswith("#"))
    texts = list(records(a.postings, a.skip))
    found = {True: {}, False: {}}
    count = collections.Counter()
    for i, mentions in inspect(a.matchum, texts):
        for latin, word, line in unknown(texts[i], mentions):
            key = word.casefold()
            if key not in everyday:
                count[key] += 1
                found[latin].setdefault(key, (word, line))
    for latin, title in ((True, "Latin words"), (False, "Hangul nouns")):
        words = sorted(found[latin])
        drawn = random.Random(a.seed).sample(words, min(a.draw, len(words)))
        print(f"## {title}: {len(drawn)} of {len(words)} unknown ones")
        for key in sorted(drawn):
            word, line = found[latin][key]
            at = max(0, line.find(word) - 30)
            print(f"{word}\t{count[key]}\t{line[at:at + 90]}")


if __name__ == "__main__":
    main()
