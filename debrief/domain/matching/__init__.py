"""Find questions that mean the same in other words; docs/same-question.md explains how."""
