"""Logs: in production one JSON object a line on standard error, with the number of its request.

A line of a request has route, status, time and the keys of account and unit: no address of the
page, no question mark and what follows, no name, nothing that was typed. Work done later because of
it, and what is told to other systems, has lines with the same number.
"""

from __future__ import annotations

from typing import Any

import structlog

_BEFORE: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]


def logging_of(*, as_json: bool) -> dict[str, Any]:
    """Return the settings of logging; requests are told only as JSON."""
    structlog.configure(
        processors=[*_BEFORE, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    plain = structlog.stdlib.ProcessorFormatter
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": plain,
                "foreign_pre_chain": _BEFORE,
                "processors": [
                    plain.remove_processors_meta,
                    structlog.processors.JSONRenderer(ensure_ascii=False, sort_keys=True),
                ],
            },
            "text": {"format": "%(message)s"},
        },
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "formatter": "json" if as_json else "text",
            }
        },
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "django.request": {"level": "ERROR"},
            "axes": {"level": "ERROR"},
            "khuyencong.requests": {"level": "INFO" if as_json else "WARNING"},
            "khuyencong.tasks": {"level": "INFO" if as_json else "WARNING"},
            "khuyencong.webhooks": {"level": "INFO" if as_json else "WARNING"},
        },
    }
