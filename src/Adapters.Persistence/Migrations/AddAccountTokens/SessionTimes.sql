-- Of sessions that began before these columns existed only the expiry is known: it was set for the default lifetime, 14 days, at the last refresh.
UPDATE refresh_tokens SET issued_at = least(now(), expires_at - interval '14 days'), started_at = least(now(), expires_at - interval '14 days');
