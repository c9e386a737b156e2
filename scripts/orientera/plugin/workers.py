"""Build each language in a process of its own, as many at a time as there are cores."""

from __future__ import annotations

import contextlib
import gc
import logging
import multiprocessing
import os
import pickle
import time
import traceback
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from mkdocs import utils
from mkdocs.exceptions import Abort, MkDocsException, PluginError

from orientera.model.clock import Validity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.context import ForkProcess

    from orientera.model.language import Language

log = logging.getLogger("mkdocs.plugins.orientera")


@dataclass(frozen=True)
class LanguageBuild:
    """What one language's build came to: counts, seconds, the warnings it logged, and what stopped it.

    ``changed`` and ``removed`` are paths below the site's folder, ``validity`` the days on which the pages hold,
    ``included`` digests of the content files whose blocks they show.
    """

    code: str
    pages: int = 0
    fallbacks: int = 0
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    validity: Validity = field(default_factory=Validity)
    included: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    records: tuple[logging.LogRecord, ...] = ()
    error: str = ""
    is_our_fault: bool = False


class Recorder(logging.Handler):
    """Keep warnings and errors, ready to be sent to the parent process."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record with its message put together, so that it can be pickled."""
        record.msg, record.args = record.getMessage(), None
        record.exc_info = None
        self.records.append(record)


def in_words(error: OSError) -> str:
    """Say what the system refused, and of which file."""
    return ": ".join(str(part) for part in (error.filename, error.strerror) if part) or str(error)


def keep_directory(directory: str) -> None:
    """Stand in for MkDocs' clean_directory(): the parent has cleaned once, children must not."""


def can_fork() -> bool:
    """Say whether processes can take over what the parent has loaded (not so on Windows)."""
    return "fork" in multiprocessing.get_all_start_methods()


def build_languages(
    languages: Sequence[Language], build: Callable[[Language], LanguageBuild], workers: int
) -> Iterator[LanguageBuild]:
    """Build every language and yield each result as it comes, with its seconds and warnings.

    ``build`` runs in a forked process, or in this one where ``workers`` is 1 or the system cannot fork.
    """
    workers = workers or os.cpu_count() or 1
    if workers == 1 or not can_fork() or len(languages) == 1:
        for language in languages:
            with _keeping() as recorder:
                result = _timed(build, language)
            yield replace(result, records=tuple(recorder.records))
        return
    context = multiprocessing.get_context("fork")
    waiting = list(languages)
    running: dict[Connection, tuple[Language, ForkProcess]] = {}
    try:
        while waiting or running:
            while waiting and len(running) < workers:
                language = waiting.pop(0)
                receiver, sender = context.Pipe(duplex=False)
                process = context.Process(target=_work, args=(build, language, sender), name=language.code)
                process.start()
                sender.close()
                running[receiver] = (language, process)
            for ready in wait(list(running)):
                assert isinstance(ready, Connection)
                language, process = running.pop(ready)
                result = _receive(ready, language)
                process.join()
                yield result
    finally:
        for _, process in running.values():
            process.terminate()
            process.join()


def gather(results: Iterator[LanguageBuild], say: Callable[[LanguageBuild], None]) -> None:
    """Log what the languages warn of, each thing once, and say which are done.

    Raises PluginError with all that stopped a language, and RuntimeError for a fault of our own.
    """
    seen: set[str] = set()
    failures = []
    for result in results:
        for record in result.records:
            if record.getMessage() not in seen:
                seen.add(record.getMessage())
                log.handle(record)
        if result.error:
            failures.append(result)
        else:
            say(result)
    for failure in failures:
        if failure.is_our_fault:
            raise RuntimeError(failure.error)
    if failures:
        raise PluginError("\n".join(dict.fromkeys(result.error for result in failures)))


@contextlib.contextmanager
def recording() -> Iterator[Recorder]:
    """Keep what MkDocs warns of, beside printing it."""
    recorder = Recorder()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(recorder)
    try:
        yield recorder
    finally:
        logger.removeHandler(recorder)


@contextlib.contextmanager
def _keeping() -> Iterator[Recorder]:
    """Keep what is logged, instead of printing it: twelve languages say the same of one source page."""
    recorder = Recorder()
    logger = logging.getLogger("mkdocs")
    handlers, propagated = logger.handlers[:], logger.propagate
    logger.handlers[:], logger.propagate = [recorder], False
    try:
        yield recorder
    finally:
        logger.handlers[:], logger.propagate = handlers, propagated


def _work(build: Callable[[Language], LanguageBuild], language: Language, sender: Connection) -> None:
    """Build in a child process, and send what it came to.

    It does not live long enough for the garbage collector, which would touch, and so copy, all that the parent has.
    """
    gc.disable()
    utils.clean_directory = keep_directory
    with _keeping() as recorder:
        try:
            result = replace(_timed(build, language), records=tuple(recorder.records))
        except (Abort, SystemExit) as error:
            reasons = [record.getMessage() for record in recorder.records if record.levelno >= logging.ERROR]
            result = LanguageBuild(language.code, error=reasons[-1] if reasons else str(error))
        except MkDocsException as error:
            result = LanguageBuild(language.code, error=str(error))
        except OSError as error:
            result = LanguageBuild(language.code, error=in_words(error))
        except Exception:
            result = LanguageBuild(language.code, error=traceback.format_exc(), is_our_fault=True)
    sender.send_bytes(pickle.dumps(result))
    sender.close()
    os._exit(0)


def _receive(receiver: Connection, language: Language) -> LanguageBuild:
    try:
        result: LanguageBuild = pickle.loads(receiver.recv_bytes())
    except EOFError:
        return LanguageBuild(language.code, error=f"the process that built {language.code} was killed")
    finally:
        receiver.close()
    return result


def _timed(build: Callable[[Language], LanguageBuild], language: Language) -> LanguageBuild:
    start = time.monotonic()
    return replace(build(language), seconds=time.monotonic() - start)
