"""Try the archives that `make dist` built: python -m tests.packaging [FOLDER, dist by default].

Each is installed with its dependencies in an environment of its own, which is removed after, and the command is run
there with nothing of this repository on the path. Raises AssertionError or CalledProcessError where something is wrong.
"""

import os
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path
from zipfile import ZipFile

from debrief import __version__

ROOT = Path(__file__).parents[2]
DATA_ENDINGS = {".tcss", ".toml", ".sql", ".txt", ".jinja", ".typed"}
"""Of the files in the package that are no Python."""


def package_files() -> set[str]:
    """Return every file the package consists of, by its path from the root."""
    files = (path for path in (ROOT / "debrief").rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(ROOT).as_posix() for path in files}


def check_contents(wheel: Path, sdist: Path) -> None:
    """Check that the wheel holds the whole package and nothing else, and that the sdist can be built from."""
    package = package_files()
    assert {Path(name).suffix for name in package} == {*DATA_ENDINGS, ".py"}
    with ZipFile(wheel) as archive:
        wheeled = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert wheeled == package, f"missing: {sorted(package - wheeled)}, too many: {sorted(wheeled - package)}"
    with tarfile.open(sdist) as archive:
        named = {name.partition("/")[2] for name in archive.getnames()}
    wanted = package | {"pyproject.toml", "README.md", "LICENSE"}
    assert wanted <= named, f"missing in the sdist: {sorted(wanted - named)}"


def try_command(archive: Path) -> None:
    """Install an archive in a clean environment and run the command."""
    with tempfile.TemporaryDirectory() as folder:
        environment, home = Path(folder, "environment"), Path(folder, "home")
        venv.create(environment, with_pip=True)
        programs = environment / ("Scripts" if os.name == "nt" else "bin")
        clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}

        def run(*command: str) -> str:
            program = str(programs / command[0])
            done = subprocess.run(
                [program, *command[1:]],
                cwd=folder,
                env={**clean, "DEBRIEF_HOME": str(home), "PYTHONUTF8": "1"},
                check=True,
                stdout=subprocess.PIPE,
                encoding="utf-8",
            )
            return done.stdout

        run("python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(archive))
        place = run("python", "-c", "import debrief; print(debrief.__file__)").strip()
        assert Path(place).is_relative_to(environment.resolve()) or Path(place).is_relative_to(environment), place
        assert run("debrief", "--version").split() == ["debrief", __version__]
        assert "default" in run("debrief", "guide", "list")
        run("debrief", "demo", "--into", str(home))
        listed = run("debrief", "list").splitlines()
        assert len(listed) >= 4, listed
        assert "<html" in run("debrief", "export", "questions", "--format", "html")
        run("python", "-c", "from debrief.tui.app import DebriefApp")
        missing = subprocess.run([str(programs / "python"), "-c", "import tests"], cwd=folder, env=clean, check=False,
                                 stderr=subprocess.DEVNULL)  # fmt: skip
        assert missing.returncode != 0, "the tests are installed too"
    print(f"{archive.name}: installed, {len(listed)} lines listed", flush=True)


def main(folder: Path) -> None:
    """Check what the archives of this version hold, and try each."""
    [wheel] = folder.glob(f"interview_debrief-{__version__}-*.whl")
    [sdist] = folder.glob(f"interview_debrief-{__version__}.tar.gz")
    check_contents(wheel, sdist)
    for archive in (wheel, sdist):
        try_command(archive)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "dist").absolute())
