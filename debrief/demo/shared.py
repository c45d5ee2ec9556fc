"""The question that two of the sample debriefs share."""

from debrief.domain.record.question import Question

WENT_WRONG = Question(
    id="6f0a3c0e-6c0f-4a7e-9a54-3d1f5f0c7b21",
    wording="Tell us about a time something went wrong in transit.",
    answer="The crate with the tapestry arrived with its shock indicator red; here is what I did in the first hour.",
    practise=True,
)
