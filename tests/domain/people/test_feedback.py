"""Where a request for feedback stands."""

from debrief.domain.people.feedback import SILENCE_NOTICE, ReplyState, reply_state, silence_notice

REQUESTS = (
    ({"sent_at": None}, ReplyState.NOT_ASKED),
    ({"sent_at": 1}, ReplyState.ASKED),
    ({"sent_at": 1, "silent": True}, ReplyState.SILENT),
    ({"sent_at": 1, "replied": True, "sealed": True}, ReplyState.SEALED),
    ({"sent_at": 1, "replied": True}, ReplyState.ANSWERED),
    ({"sent_at": 1, "replied": True, "silent": True}, ReplyState.ANSWERED),
    ({"sent_at": None, "replied": True}, ReplyState.ANSWERED),
)


def test_a_request_stands_where_its_record_says():
    assert [(facts, found) for facts, state in REQUESTS if (found := reply_state(**facts)) is not state] == []


def test_that_silence_is_common_is_said_once():
    assert [silence_notice(0), silence_notice(1), silence_notice(7)] == [SILENCE_NOTICE, "", ""]
