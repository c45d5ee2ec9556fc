"""Emacs judges an Org file: only headings, drawers and plain paragraphs, and org-drill hides nothing of a question."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from debrief.exports.org.questions_org import write
from tests.exports.org.org_cases import CASES
from tests.exports.samples import RICH, options

pytestmark = [
    pytest.mark.row(9),
    pytest.mark.soak,
    pytest.mark.skipif(shutil.which("emacs") is None, reason="emacs is not on this machine"),
]

JUDGE = r"""
(require 'org) (require 'org-element) (require 'org-lint)
(setq org-element-use-cache nil enable-local-variables :safe)
(package-initialize)
(require 'org-drill nil t)
(find-file (car command-line-args-left))
(org-element-map (org-element-parse-buffer) (append org-element-all-objects org-element-all-elements)
  (lambda (found)
    (unless (or (memq (org-element-type found) '(headline section property-drawer node-property paragraph))
                (and (eq (org-element-type found) 'keyword)
                     (member (org-element-property :key found) '("TITLE" "STARTUP" "OPTIONS"))))
      (princ (format "%s: %s\n" (org-element-type found)
                     (buffer-substring (org-element-property :begin found) (org-element-property :end found)))))))
(org-element-map (org-element-parse-buffer) 'headline
  (lambda (found)
    (when (or (org-element-property :todo-keyword found) (org-element-property :commentedp found)
              (org-element-property :priority found)
              (and (> (org-element-property :level found) 1) (org-element-property :tags found)))
      (princ (format "heading: %s\n" (org-element-property :raw-value found))))))
(dolist (found (org-lint)) (princ (format "lint: %S\n" (cadr found))))
(when (featurep 'org-drill)
  (goto-char (point-min))
  (while (re-search-forward "^\\* " nil t)
    (let ((end (save-excursion (re-search-forward "^\\*\\* "))))
      (when (re-search-forward org-drill-cloze-regexp end t) (princ (format "cloze: %s\n" (match-string 0)))))))
"""


def test_emacs_finds_no_mark_of_org_in_what_was_typed(tmp_path: Path) -> None:
    judge, file = tmp_path / "judge.el", tmp_path / "questions.org"
    judge.write_text(JUDGE, "utf-8")
    asked = RICH.askings[0]
    questions = [
        replace(
            RICH, id=f"id-{n}", wording=typed, answer=f"{typed}\nand {typed}, {typed}.", askings=(asking,), versions=()
        )
        for n, typed in enumerate(CASES)
        for asking in [replace(asked, wording=typed, said=f"{typed}\n  {typed}")]
    ]
    file.write_text("".join(write(questions, options(len(questions)))), "utf-8")
    ran = subprocess.run(
        ["emacs", "--batch", "--load", judge, file], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == ""
