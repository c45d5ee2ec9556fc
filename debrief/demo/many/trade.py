"""Load the texts of each trade and language from the folder `stock`."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from debrief.demo.many.seeded_random import WeightedChoices

_STOCK = Path(__file__).parent / "stock"


@dataclass(frozen=True, slots=True)
class SampleQuestion:
    """A question of the stock.

    `wordings`: the ledger's own first. `answer`: the best one, or empty. `topic`: the topic of the trade, or empty.
    """

    wordings: tuple[str, ...]
    answer: str
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Trade:
    """One trade in one language.

    `joint`: the separator of two sentences. `lists`: texts by name, with {slots}. `rows`: texts that belong together.
    `kinds`: the kinds of question with their weights; `prompts`: the questions of each kind.
    """

    language: str
    joint: str
    lists: Mapping[str, Sequence[str]]
    rows: Mapping[str, Sequence[Sequence[str]]]
    kinds: WeightedChoices[str]
    prompts: Mapping[str, Sequence[SampleQuestion]]


@cache
def load_trades() -> WeightedChoices[Trade]:
    """Return every trade of every language with its weight; cached."""
    return WeightedChoices(
        found for folder in sorted(_STOCK.iterdir()) if folder.is_dir() for found in _of_language(folder)
    )


def _of_language(folder: Path) -> Iterator[tuple[Trade, float]]:
    texts: dict[str, Any] = {"trade": {}, "kind": {}}
    for file in sorted(folder.glob("*.toml")):
        for name, value in tomllib.loads(file.read_text("utf-8")).items():
            if isinstance(value, dict):
                texts[name] |= value
            else:
                texts[name] = value
    trades, kinds = texts.pop("trade"), texts.pop("kind")
    share = texts.pop("share") / len(trades)
    for trade in trades.values():
        yield _scene(folder.name, texts | trade, kinds), share


def _scene(language: str, texts: dict[str, Any], kinds: dict[str, Any]) -> Trade:
    lists: dict[str, Sequence[str]] = {}
    rows: dict[str, Sequence[Sequence[str]]] = {}
    of_trade = _prompts(texts["question"])
    for name, value in texts.items():
        if isinstance(value, str):
            lists[name] = (value,)
        elif isinstance(value[0], str):
            lists[name] = value
        elif name != "question":
            rows[name] = value
    for kind, said in kinds.items():
        lists |= {f"{kind}.{name}": said[name] for name in ("well", "poorly", "left_out")}
    prompts = {kind: _prompts(said.get("question", ())) for kind, said in kinds.items()}
    prompts["trade"] = (*of_trade, *_about(kinds["trade"], texts["topic"]))
    shares = WeightedChoices((kind, said["share"]) for kind, said in kinds.items())
    return Trade(language, texts["joint"], lists, rows, shares, prompts)


def _prompts(questions: Sequence[dict[str, Any]]) -> tuple[SampleQuestion, ...]:
    return tuple(SampleQuestion(tuple(question["ask"]), question.get("answer", "")) for question in questions)


def _about(said: dict[str, Any], topics: Sequence[str]) -> Iterator[SampleQuestion]:
    """Yield each question of the trade for each topic; every second one has an answer."""
    for number, topic in enumerate(topics):
        again = tuple(text.format(topic=topic) for text in said["again"])
        for topic_number, text in enumerate(said["about"]):
            answer = said["answer"][number % len(said["answer"])] if (number + topic_number) % 2 else ""
            wording = text.format(topic=topic)
            yield SampleQuestion(tuple(w[:1].upper() + w[1:] for w in (wording, *again)), answer, topic)
