#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes corpus.txt: prose.txt (about this program, by its authors), then a gazetteer of an invented country, in which
people, places, trades, letters and journeys are told in varied sentences. The same every time. What would repeat a
stretch of fifty characters a third time is told in another way, so that no model can live on what it has just read."""
import collections
import os
import random

R = random.Random(64)
WINDOW, MOST = 50, 2
seen = collections.Counter()

STEMS = "Ald Bren Cor Dun Est Fal Gar Hol Ister Jar Kel Lor Mar Nor Oss Pel Quen Ros Sel Tam Und Ver Wes Yar Zel Ar Bel Cald Dor Ever".split()
ENDS = "ham ford by stead mouth wick ton mere holm gate den bridge haven ley port fell march".split()
FIRST = "Agnes Tomas Ruth Iven Clara Pavel Mirela Otto Selma Jonas Edda Karim Lise Nuria Bram Olga Felix Hedda Samir Ines Viktor Greta Abel Mina Rasmus Dora Emil Paula Henrik Zofia Leander Alma".split()
LAST = "Vesper Calloway Lindqvist Marr Oduya Petrov Hale Brandt Sorel Kovacs Winther Amadi Thorne Castell Ibarra Falk Norden Reyes Stroud Maki Duarte Ekholm Vance Bellamy".split()
TRADES = "cooper surveyor beekeeper glassblower ferryman midwife printer schoolteacher saddler clockmaker weaver miller botanist pharmacist stonemason ropemaker organist lighthouse-keeper locksmith baker".split()
GOODS = ["barley", "slate", "salted herring", "linen", "clocks", "copper wire", "apples", "roof tiles", "wool", "paper", "cider", "candles", "charcoal", "glass bottles", "walnuts", "rope", "hard cheese", "honey", "bricks", "tallow"]
LANDS = ["a low ridge of chalk", "the bend of a slow river", "marshes that flood in March", "an old volcanic plug", "terraces of vines", "a glacial lake", "beech woods", "salt meadows", "a gorge of red sandstone", "moorland without a single tree", "a bay that dries out at low water", "fields divided by dry walls"]
WEATHER = ["hail", "a late frost", "nine weeks of drought", "a storm from the north-east", "fog that would not lift", "an early thaw", "heavy snow in April", "warm rain", "a dust-laden wind"]
MONTHS = "January February March April May June July August September October November December".split()
FEEL = ["stubborn", "patient", "quick to laugh", "sparing with words", "curious about everything", "slow to forgive", "generous", "given to worry", "exact in small things", "fond of argument"]
THINGS = ["a cracked bell", "a box of unsent letters", "a map with the coast drawn wrong", "the keys of a house nobody could find", "a violin without strings", "two ledgers in different hands", "a pair of snow goggles", "the model of a sluice", "a jar of seeds", "a barometer that only ever fell", "a passport in another name", "half a chess set"]


def place():
    return R.choice(STEMS) + R.choice(ENDS)


def person():
    return f"{R.choice(FIRST)} {R.choice(LAST)}"


def year():
    return R.randint(1702, 1968)


def one(*options):
    return R.choice(options)()


def town():
    a, b, who = place(), place(), person()
    n, y = R.randint(180, 48000), year()
    s = [one(lambda: f"{a} lies on {R.choice(LANDS)}, {R.randint(3, 60)} kilometres from {b}, and counted {n:,} people in {y}.",
             lambda: f"In {y} a traveller could walk from {b} to {a} in {R.randint(2, 19)} hours, if {R.choice(LANDS)} did not hold him up.",
             lambda: f"Of {n:,} inhabitants of {a}, every {R.choice(['third', 'fourth', 'fifth', 'ninth'])} lived by {R.choice(GOODS)} when {who} wrote of the town in {y}."),
         one(lambda: f"Its market deals in {R.choice(GOODS)} and {R.choice(GOODS)}; before {year()} it was {R.choice(GOODS)} that paid for the walls.",
             lambda: f"What keeps it alive is {R.choice(GOODS)}, {R.randint(20, 900)} tonnes in a good year and less than {R.randint(5, 19)} after {R.choice(WEATHER)}.",
             lambda: f"Nothing was made there but {R.choice(GOODS)} until {who}, a {R.choice(TRADES)}, brought {R.choice(GOODS)} from {place()}."),
         one(lambda: f"The bridge of {R.randint(3, 17)} arches fell in {R.choice(MONTHS)} {year()}, two days after {R.choice(WEATHER)}.",
             lambda: f"Visitors are shown {R.choice(THINGS)}, which the {R.choice(TRADES)} {person()} left to the council.",
             lambda: f"{person()} proposed a canal to {b} and was laughed at; {R.randint(11, 80)} years later it was dug, {R.randint(2, 9)} metres deep."),
         one(lambda: f"Trains stop {R.randint(2, 14)} times a day, the last at {R.randint(18, 23)}.{R.randint(10, 59)}, unless there is {R.choice(WEATHER)}.",
             lambda: f"The school has {R.randint(12, 640)} pupils and a library that opens on the {R.choice(['first', 'second', 'last'])} Monday of {R.choice(MONTHS)}.",
             lambda: f"Rents rose by {R.randint(2, 38)} per cent when the road to {place()} was paved.")]
    return s


def life():
    who, t, y = person(), R.choice(TRADES), year()
    other = person()
    s = [one(lambda: f"{who} was born in {place()} in {y}, the {R.choice(['second', 'third', 'fifth', 'youngest'])} child of a {R.choice(TRADES)}, and was {R.choice(FEEL)} from the start.",
             lambda: f"Whoever asked in {place()} for the {t} was sent to {who}, who was {R.choice(FEEL)} and, by all accounts, {R.choice(FEEL)}.",
             lambda: f"Little is known of {who} before {R.choice(MONTHS)} {y}, when the name appears in the books of a {t} at {place()}."),
         one(lambda: f"At {R.randint(14, 31)}, with {R.randint(3, 90)} crowns borrowed from {other}, the journey to {place()} began, on foot and in {R.choice(WEATHER)}.",
             lambda: f"{other} taught the trade badly but kept good accounts, and so {R.choice(GOODS)} became the business of the next {R.randint(4, 33)} years.",
             lambda: f"There had been a quarrel with {other} over {R.choice(THINGS)}; neither would say who had begun it."),
         one(lambda: f"A notebook survives. On page {R.randint(2, 240)} the price of {R.choice(GOODS)} stands beside a drawing of {R.choice(LANDS)}.",
             lambda: f"“I have never understood {R.choice(GOODS)},” one letter says, “but I understand people who buy {R.choice(GOODS)} in {R.choice(MONTHS)}.”",
             lambda: f"The workshop in {place()} employed {R.randint(2, 60)} hands, {R.randint(1, 12)} of them women, which the guild of {place()} called an outrage."),
         one(lambda: f"When the estate was cleared in {y + R.randint(31, 70)}, they found {R.choice(THINGS)} and {R.choice(THINGS)}.",
             lambda: f"The stone at {place()} gives only a name and the words “enough, and on time”.",
             lambda: f"Of {R.randint(2, 9)} children one became a {R.choice(TRADES)}; the others left for {place()} and wrote at New Year.")]
    return s


def letter():
    a, b = person(), person()
    return [one(lambda: f"Dear {b.split()[0]}, your parcel from {place()} came on {R.randint(1, 28)} {R.choice(MONTHS)}, wet through, and the {R.choice(GOODS)} with it.",
                lambda: f"{b.split()[0]}, I promised to tell you how matters stand at {place()}: no better, though {R.choice(WEATHER)} has passed.",
                lambda: f"You ask whether I would sell the house in {place()} to {person()}. I would rather sell it to {R.choice(WEATHER)}."),
            one(lambda: f"We have counted again and there are {R.randint(11, 999)} sacks, not {R.randint(1000, 1400)}; either {person()} cannot count or the mice of {place()} can.",
                lambda: f"My sister has taken up with a {R.choice(TRADES)} who is {R.choice(FEEL)}, and who owns, it turns out, {R.choice(THINGS)}.",
                lambda: f"If the price of {R.choice(GOODS)} falls below {R.randint(3, 80)} crowns I shall turn to {R.choice(GOODS)}, as you advised {R.randint(2, 9)} years ago."),
            one(lambda: f"Do bring the children in {R.choice(MONTHS)}; the path by {R.choice(LANDS)} is dry then. Yours, {a.split()[0]}.",
                lambda: f"Burn this, or better, show it to {person()}. {a.split()[0]}.",
                lambda: f"I enclose {R.randint(2, 60)} crowns and {R.choice(THINGS)}, which you will know what to do with. {a}.")]


def log():
    p, n = place(), R.randint(4, 30)
    return [one(lambda: f"Station {p}, {R.randint(1, 28)} {R.choice(MONTHS)} {year()}: {R.choice(WEATHER)}; pressure {R.randint(961, 1042)} and falling; the gauge at {R.randint(12, 480)} centimetres.",
                lambda: f"Inventory at {p}: {R.randint(3, 400)} coils of rope, {R.randint(3, 90)} lamps of which {R.randint(1, 3)} broken, {R.randint(20, 800)} kilograms of {R.choice(GOODS)}.",
                lambda: f"Minutes of the council of {p}. Present: {person()}, {person()}, {person()}. The {R.choice(TRADES)} was not heard, for want of time."),
            one(lambda: f"Between {n} and {n + R.randint(3, 9)} wagons of {R.choice(GOODS)} are to leave for {place()} before dusk, if the {R.choice(TRADES)} signs.",
                lambda: f"Whether the dam should be raised by {R.randint(2, 19)} decimetres, as {person()} asks, was put off to {R.choice(MONTHS)}.",
                lambda: f"Someone has again moved the marker at {R.choice(LANDS)}; {person()} suspects the people of {place()}."),
            one(lambda: f"If one divides {R.randint(900, 9000)} by the {R.randint(7, 40)} days that are left, the answer pleases nobody but the {R.choice(TRADES)}.",
                lambda: f"Resolved, by {R.randint(5, 9)} votes to {R.randint(1, 4)}, that {R.choice(THINGS)} be returned to {person()}.",
                lambda: f"The {R.choice(TRADES)} reports {R.choice(WEATHER)} on the far side, and asks for {R.randint(2, 30)} blankets.")]


def windows(text):
    return [text[i:i + WINDOW] for i in range(max(0, len(text) - WINDOW + 1))]


def paragraphs(before, least):
    size = 0
    while size < least:
        kinds = [town, life, letter, log, life, town]
        text = " ".join(R.choice(kinds)()) + "\n\n"
        text = text.replace(" a organist", " an organist").replace(" a apple", " an apple")
        new = collections.Counter(windows(before[-(WINDOW - 1):] + text))
        if any(seen[w] + n > MOST for w, n in new.items()):
            continue
        seen.update(new)
        size += len(text)
        before = text
        yield text


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "prose.txt"), encoding="utf-8") as file:
        prose = file.read().strip() + "\n\n"
    seen.update(windows(prose))
    with open(os.path.join(here, "corpus.txt"), "w", encoding="utf-8") as out:
        out.write(prose)
        out.writelines(paragraphs(prose, 155000))


if __name__ == "__main__":
    main()
