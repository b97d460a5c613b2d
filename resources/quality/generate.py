#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes questions.jsonl: thirty questions in each of four categories, from easy to hard within each.

The same every time. Answers are computed here by formula; tests/tools/checkquestions.py reads the finished prompts
and finds the answers again by other means (simulation, trying all orders)."""
import itertools
import json
import os
import random

from passages import PASSAGES

R = random.Random(20261126)
NUMBER = ' End with a line "ANSWER: <number>".'
LETTER = ' End with a line "ANSWER: <letter>".'
WORD = ' End with a line "ANSWER: <word>".'
NAMES = ["Amara", "Bruno", "Chen", "Dalia", "Emil", "Farida", "Goran", "Hanna", "Ivo", "Jun", "Katya", "Luis"]


def names(n):
    return R.sample(NAMES, n)


def choice(prompt, right, wrong):
    options = [right] + wrong
    R.shuffle(options)
    letters = "ABCD"
    listed = " ".join(f"{letters[i]}) {o}" for i, o in enumerate(options))
    return prompt + " " + listed + "." + LETTER, letters[options.index(right)], "choice"


# ---- mathematics -----------------------------------------------------------------------------------------------
def math_questions():
    q = []

    def put(prompt, answer):
        q.append((prompt + NUMBER, str(answer), "number"))

    for _ in range(3):
        who, n, price = R.choice(NAMES), R.randint(4, 9), R.randint(3, 8)
        put(f"{who} buys {n} notebooks at {price} euros each and pays with a 100 euro note. How many euros does {who} "
            "get back?", 100 - n * price)
    for _ in range(3):
        a, b, c = R.randint(13, 39), R.randint(12, 28), R.randint(31, 97)
        put(f"What is {a} times {b}, minus {c}?", a * b - c)
    for _ in range(3):
        base, off, extra = R.randint(4, 18) * 50, R.choice([10, 20, 30]), R.randint(6, 19)
        put(f"A coat costs {base} crowns. It is reduced by {off} percent, and then {extra} crowns are added for "
            "delivery. How many crowns are paid in the end?", base - base * off // 100 + extra)
    for _ in range(3):
        first, last, step = R.randint(3, 12), R.randint(14, 25), R.randint(2, 7)
        put(f"A theatre has {last} rows. The first row has {first} seats, and each further row has {step} seats more "
            "than the one before it. How many seats does the theatre have?",
            last * (2 * first + (last - 1) * step) // 2)
    for _ in range(3):
        a, b, c, m = R.randint(37, 89), R.randint(41, 97), R.randint(11, 99), R.choice([7, 9, 11, 13])
        put(f"What is the remainder when {a} times {b} plus {c} is divided by {m}?", (a * b + c) % m)
    for _ in range(3):
        speed, t1, stop, t2 = R.randint(6, 11) * 10, R.choice([30, 45, 90]), R.randint(10, 35), R.choice([60, 75, 120])
        km = speed * (t1 + t2) / 60
        put(f"A van drives at {speed} kilometres per hour for {t1} minutes, stands still for {stop} minutes, and "
            f"drives on at the same speed for {t2} minutes. How many kilometres has it covered?",
            int(km) if km == int(km) else km)
    for _ in range(3):
        n, mean = R.randint(5, 8), R.randint(41, 77)
        known = [mean + R.randint(-15, 15) for _ in range(n - 1)]
        put(f"The mean of {n} whole numbers is {mean}. All but one of them are {', '.join(map(str, known))}. Which "
            "number is missing?", n * mean - sum(known))
    for _ in range(3):
        a, b, c = R.sample([6, 8, 9, 10, 12, 14, 15, 18, 20], 3)
        put(f"Three lamps flash together at noon. After that they flash every {a}, every {b} and every {c} seconds. "
            "After how many seconds do all three flash together again for the first time?",
            next(s for s in range(1, 10 ** 6) if s % a == s % b == s % c == 0))
    for _ in range(3):
        start, p, out = R.randint(3, 9) * 1000, R.choice([10, 20]), R.randint(2, 9) * 50
        value = (start * (100 + p) // 100 - out) * (100 + p) // 100
        put(f"An account holds {start} francs. At the end of each year {p} percent of what is then in it is added; "
            f"right after the first year's addition {out} francs are withdrawn. How many francs are in the account "
            "after the second year's addition?", value)
    for _ in range(3):
        a, b = R.randint(213, 989), R.randint(112, 879)
        put(f"Multiply {a} by {b} and add up the digits of the product. What is the sum of the digits?",
            sum(map(int, str(a * b))))
    return q


# ---- comprehension: what is asked stands in the text, among things that look like it ------------------------------
def comprehension_questions():
    q = []
    for text, asked in PASSAGES:
        for question, right, wrong in asked:
            if wrong:
                q.append(choice(f'Read: "{text}" {question}', right, list(wrong)))
            else:
                tail = NUMBER if right.replace(".", "").isdigit() else WORD
                q.append((f'Read: "{text}" {question}{tail}', right, "number" if tail == NUMBER else "exact"))
    # the first question of each passage is the easiest
    per = len(q) // len(PASSAGES)
    return [q[p * per + i] for i in range(per) for p in range(len(PASSAGES))]


# ---- reasoning -----------------------------------------------------------------------------------------------------
def order_question(n, ask):
    people = names(n)
    clues = [f"{people[i]} is older than {people[i + 1]}." for i in range(n - 1)]
    R.shuffle(clues)
    ordinal = ["oldest", "second oldest", "third oldest", "fourth oldest", "fifth oldest"]
    return " ".join(clues) + f" Who is the {ordinal[ask]}?" + ' End with a line "ANSWER: <name>".', people[ask], "exact"


def walk_question(steps):
    x = y = 0
    dx, dy = 0, 1
    parts = []
    for _ in range(steps):
        n = R.randint(2, 9)
        x, y = x + n * dx, y + n * dy
        parts.append(f"walks {n} metres")
        turn = R.choice(["left", "right"])
        dx, dy = (-dy, dx) if turn == "left" else (dy, -dx)
        parts.append(f"turns {turn}")
    return (f"{R.choice(NAMES)} faces north, " + ", then ".join(parts[:-1]) + ". How many metres east or west of the "
            "starting point is that, as a number without a sign?" + NUMBER, str(abs(x)), "number")


def series_question(kind):
    a, b = R.randint(2, 6), R.randint(2, 5)
    if kind == 0:
        s = [a + b * i for i in range(6)]
    elif kind == 1:
        s = [a * 2 ** i + b for i in range(6)]
    elif kind == 2:
        s = [a + i * i + b * i for i in range(6)]
    elif kind == 3:
        s = [a, b]
        while len(s) < 7:
            s.append(s[-1] + s[-2])
    else:
        s = [a]
        for i in range(6):
            s.append(s[-1] * 2 if i % 2 == 0 else s[-1] + b)
    return "What is the next number in the series " + ", ".join(map(str, s[:-1])) + "?" + NUMBER, str(s[-1]), "number"


def knights_question():
    while True:
        a, b, c = names(3)
        forms = []
        for speaker in (a, b, c):
            other = R.choice([p for p in (a, b, c) if p != speaker])
            forms.append((speaker, other, R.choice(["a knight", "a knave"])))
        fits = [w for w in itertools.product([True, False], repeat=3)
                if all(dict(zip((a, b, c), w))[s] == (dict(zip((a, b, c), w))[o] == (k == "a knight"))
                       for s, o, k in forms)]
        counts = {sum(w) for w in fits}
        if len(counts) == 1 and fits and len(fits) == 1:
            said = " ".join(f'{s} says: "{o} is {k}."' for s, o, k in forms)
            return ("On an island knights always tell the truth and knaves always lie. " + said +
                    " How many of the three are knights?" + NUMBER, str(counts.pop()), "number")
        if len(fits) == 1:
            continue
        # make it decidable: a last sentence fixes one of them
        if fits:
            truth = R.choice(fits)
            left = [w for w in fits if w[0] == truth[0]]
            if len(left) == 1:
                said = " ".join(f'{s} says: "{o} is {k}."' for s, o, k in forms)
                sure = f"It is known that {a} is a {'knight' if truth[0] else 'knave'}."
                return ("On an island knights always tell the truth and knaves always lie. " + said + " " + sure +
                        " How many of the three are knights?" + NUMBER, str(sum(truth)), "number")


SYLLOGISMS = [
    ("All violinists in the town read music. Pavel does not read music. Is Pavel a violinist of the town?", "no", ["yes", "it cannot be known"]),
    ("If the gate is open, the dog is outside. The dog is outside. Is the gate open?", "it cannot be known", ["yes", "no"]),
    ("No fish in the tank is red. Some animals in the tank are red. Is some animal in the tank not a fish?", "yes", ["no", "it cannot be known"]),
    ("Every key opens exactly one door. There are twelve keys and ten doors, and every door is opened by some key. Is there a door that more than one key opens?", "yes", ["no", "it cannot be known"]),
    ("Some of the letters are stamped. All stamped letters were sent. Were all of the letters sent?", "it cannot be known", ["yes", "no"]),
    ("Only members may vote. Everyone who votes signs the book. Ruth signed the book. May Ruth vote?", "it cannot be known", ["yes", "no"]),
]


def day_question():
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    d, before, after = R.randrange(7), R.randint(2, 5), R.randint(16, 75)
    return (f"{before} days ago it was {days[(d - before) % 7]}. Which day of the week will it be in {after} days?"
            ' End with a line "ANSWER: <day>".', days[(d + after) % 7], "exact")


def reasoning_questions():
    q = [order_question(4, 1), series_question(0), order_question(5, 3), series_question(1), walk_question(3), day_question()]
    q += [choice(*s) for s in SYLLOGISMS[:3]]
    q += [series_question(2), order_question(6, 4), walk_question(5), day_question(), series_question(3)]
    q += [choice(*s) for s in SYLLOGISMS[3:]]
    q += [knights_question(), order_question(8, 3), series_question(4), walk_question(7), day_question()]
    q += [knights_question(), series_question(4), order_question(9, 4), walk_question(9), knights_question()]
    q += [walk_question(11), knights_question(), order_question(10, 4)]
    return q


# ---- format: exactly what was asked for ------------------------------------------------------------------------------
WORDS = ["harbour", "lantern", "meadow", "copper", "violin", "thunder", "basket", "orchard", "saddle", "winter", "pebble", "candle", "anchor", "feather", "glacier"]
NOTHING = " Write nothing else."


def format_questions():
    q = []
    for n, thing in ((3, "rivers"), (5, "tools"), (4, "spices")):
        q.append((f'Name {["", "", "", "three", "four", "five"][n]} {thing} as a list of exactly {n} lines, each beginning with "- ".' + NOTHING, str(n), "bullets"))
    for low, high, thing in ((5, 10, "the sea"), (12, 15, "a railway station at night"), (20, 22, "the first snow of a year")):
        q.append((f"Describe {thing} in {low} to {high} words." + NOTHING, f"{low}-{high}", "words"))
    for n in (4, 6, 9):
        some = R.sample(WORDS, n)
        q.append((f"Write these words in alphabetical order, separated by one comma and no space: {', '.join(some)}." + NOTHING, ",".join(sorted(some)), "exact"))
    for n in (3, 5, 7):
        some = R.sample(WORDS, n)
        q.append((f"Write these words in reverse order, separated by one hyphen and no space: {', '.join(some)}." + NOTHING, "-".join(reversed(some)), "exact"))
    for _ in range(3):
        city, year = R.choice(["Oslo", "Lima", "Kyoto", "Dakar", "Quito"]), R.randint(1801, 1999)
        q.append((f'Write a JSON object with exactly two members: "city" with the text "{city}" and "year" with the number {year}.' + NOTHING, json.dumps({"city": city, "year": year}), "json"))
    for n in (3, 4, 5):
        some = R.sample(WORDS, n)
        q.append((f"Write a JSON array that holds the number of letters of each of these words, in this order: {', '.join(some)}." + NOTHING, json.dumps([len(w) for w in some]), "json"))
    for n in (2, 3, 4):
        who = names(n)
        ages = [R.randint(19, 80) for _ in who]
        people = "; ".join(f"{w} is {a}" for w, a in zip(who, ages))
        q.append((f'Write a JSON array of objects, one for each person, in the order given, each with the members "name" (text) and "age" (number): {people}.' + NOTHING, json.dumps([{"name": w, "age": a} for w, a in zip(who, ages)]), "json"))
    for n in (6, 9, 12):
        numbers = R.sample(range(100, 999), n)
        q.append((f"Write these numbers from the largest to the smallest, separated by one space: {', '.join(map(str, numbers))}." + NOTHING, " ".join(map(str, sorted(numbers, reverse=True))), "exact"))
    for n in (5, 8, 11):
        some = [R.choice(WORDS) for _ in range(n)]
        counts = {w: some.count(w) for w in sorted(set(some))}
        q.append((f"Count how often each word occurs: {', '.join(some)}. Write a JSON object with each word as a member and its count as the number." + NOTHING, json.dumps(counts), "json"))
    for n in (4, 6, 8):
        some = R.sample(WORDS, n)
        q.append((f"Write the last letter of each of these words, in this order, in capital letters, without spaces: {', '.join(some)}." + NOTHING, "".join(w[-1] for w in some).upper(), "exact"))
    return q


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "questions.jsonl"), "w", encoding="utf-8") as out:
        for category, made in (("math", math_questions()), ("comprehension", comprehension_questions()),
                               ("reasoning", reasoning_questions()), ("format", format_questions())):
            assert len(made) == 30, (category, len(made))
            for prompt, answer, check in made:
                out.write(json.dumps({"category": category, "prompt": prompt, "answer": answer, "check": check}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
