"""Django's connection to PostgreSQL, which tells the database what the running work may reach.

Work held to units takes the role ``ROLE``: policies bind it, while they pass over the owner of the
tables, as whom migrations, background work, the portal and a dump go on. Role and settings of a
session fall back when their transaction is rolled back; what was told within a transaction is
therefore told again after its end.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus

from khuyencong.apps.accounts.row_security.scope import (
    ROLE,
    WHOLE_NATION,
    Scope,
    current_scope,
)

AS_OWNER = "SELECT set_config('role', 'none', false)"
WITHIN = """
SELECT set_config('khuyencong.units', %s, false),
       set_config('khuyencong.provinces', coalesce((
           SELECT string_agg(id::text, ',') FROM (
               SELECT unnest(%s::bigint[]) AS id
               UNION SELECT predecessor_id FROM places_succession
                     WHERE successor_id = ANY(%s::bigint[])
           ) seen), ''), false),
       set_config('role', %s, false)
"""


class DatabaseWrapper(base.DatabaseWrapper):
    """Every cursor is made within the scope of the moment."""

    _told: Scope | None = None
    _told_in_transaction = False

    def init_connection_state(self) -> None:
        """A new session knows nothing yet and begins as the owner."""
        self._told = None
        super().init_connection_state()

    def create_cursor(self, name: str | None = None) -> Any:
        if settings.ROW_SECURITY or self._told is not None:
            self._tell(current_scope() if settings.ROW_SECURITY else _OWNER)
        return super().create_cursor(name)

    def _tell(self, scope: Scope) -> None:
        if scope is self._told or self._is_in_error():
            return
        if scope.opened_as:
            self.connection.execute(AS_OWNER)
        else:
            units = WHOLE_NATION if scope.whole_nation else ",".join(map(str, scope.units))
            provinces = list(scope.provinces)
            self.connection.execute(WITHIN, [units, provinces, provinces, ROLE])
        self._told, self._told_in_transaction = scope, not self.get_autocommit()

    def _is_in_error(self) -> bool:
        """Tell whether only a rollback is taken now; the next statement after it tells again."""
        return bool(self.connection.info.transaction_status == TransactionStatus.INERROR)

    def _forget_what_the_transaction_told(self) -> None:
        if self._told_in_transaction:
            self._told, self._told_in_transaction = _UNKNOWN, False

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc]  # the stubs leave it out
        self._forget_what_the_transaction_told()  # the server may have made it a rollback

    def _rollback(self) -> None:
        super()._rollback()  # type: ignore[misc]  # the stubs leave it out
        self._forget_what_the_transaction_told()

    def _savepoint_rollback(self, sid: str) -> None:
        super()._savepoint_rollback(sid)  # type: ignore[misc]  # the stubs leave it out
        if self._told_in_transaction:
            self._told = _UNKNOWN


_OWNER = Scope(opened_as="row security is off")
_UNKNOWN = Scope(opened_as="unknown: tell again")
