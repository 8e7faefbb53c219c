"""How many questions a blueprint can draw."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from primera.model.sampling import most_sampled

ROWS = st.lists(
    st.tuples(st.integers(1, 2), st.lists(st.integers(0, 4), unique=True)), min_size=1, max_size=3
)


def slowly(takes: list[int], sorts: list[list[int]]) -> int:
    """The most that any order of the questions yields, each given to the first row that wants."""
    wants = [sort for take, sort in zip(takes, sorts, strict=True) for _ in range(take)]
    best = 0
    for order in permutations(range(5)):
        left = list(wants)
        for question in order:
            sort = next((each for each in left if question in each), None)
            if sort is not None:
                left.remove(sort)
        best = max(best, len(wants) - len(left))
    return best


@given(ROWS)
def test_rows_draw_as_many_as_any_order_yields_and_maybe_more(
    rows: list[tuple[int, list[int]]],
) -> None:
    takes, sorts = [take for take, _ in rows], [sort for _, sort in rows]
    assert slowly(takes, sorts) <= most_sampled(takes, sorts) <= min(sum(takes), 5)


@given(ROWS)
def test_what_is_drawn_never_exceeds_what_some_rows_have_together(
    rows: list[tuple[int, list[int]]],
) -> None:
    # König: of any rows, those outside take what they want, those inside share their questions.
    takes, sorts = [take for take, _ in rows], [sort for _, sort in rows]
    covers = []
    for chosen in range(1 << len(rows)):
        inside = [number for number in range(len(rows)) if chosen >> number & 1]
        shared = len({question for number in inside for question in sorts[number]})
        covers.append(shared + sum(takes) - sum(takes[number] for number in inside))
    assert most_sampled(takes, sorts) == min(covers)


def test_a_row_gives_way_to_one_that_has_no_choice() -> None:
    assert most_sampled([1, 1], [[0, 1], [0]]) == 2


def test_many_rows_over_the_same_questions_do_not_exhaust_the_stack() -> None:
    everything = list(range(2000))
    assert most_sampled([60] * 40, [everything] * 40) == 2000
