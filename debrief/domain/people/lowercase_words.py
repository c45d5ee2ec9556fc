"""Words that begin with a small letter inside of a sentence, for drafts of letters in English and German."""

LOWERCASE_WORDS = {
    "en": frozenset(
        """
        the a an this that these those you your we our us he his she her it its they their my me when where how what
        why who which while as after before at in on during from with for about because since there then if
        """.split()  # noqa: SIM905 - a table, to be read
    ),
    # Not "Sie", "Ihr" and their forms, which address the reader, nor what begins a whole sentence after a colon.
    "de": frozenset(
        """
        dass wie als wo wenn warum was wer weil nachdem während der die das den dem des ein eine einen einem einer mein
        meine meinen meinem meiner unser unsere unseren unserem unserer in im an am auf bei beim mit nach von vom vor
        zu zum zur über für durch um unter aus ohne
        """.split()  # noqa: SIM905 - a table, to be read
    ),
}
"""The words, by language."""
