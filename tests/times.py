"""Prints how long each test took, longest first, from the JUnit file that ctest writes."""

import sys
import xml.etree.ElementTree as xml


def main(path):
    rows = []
    for case in xml.parse(path).getroot().iter("testcase"):
        result = {"run": "passed", "fail": "FAILED", "disabled": "disabled"}.get(case.get("status"), "not run")
        rows.append((float(case.get("time", 0)), case.get("name"), result))
    rows.sort(key=lambda row: (-row[0], row[1]))
    print("\n   seconds  result    suite")
    for seconds, name, result in rows:
        print(f"{seconds:10.2f}  {result:8}  {name}")
    total = sum(row[0] for row in rows)
    print(f"{total:10.2f}            all {len(rows)} suites, one after the other\n")


if __name__ == "__main__":
    main(sys.argv[1])
