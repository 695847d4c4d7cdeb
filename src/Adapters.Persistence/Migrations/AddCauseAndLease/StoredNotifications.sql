-- Notifications that are stored as rendered text are still sent: they become messages with rendered content.
UPDATE outbox
SET type = 'notification.requested',
    data = jsonb_build_object(
        'recipient', data -> 'readerId', 'about', data -> 'about',
        'content', jsonb_build_object('kind', 'rendered', 'subject', data -> 'subject', 'text', data -> 'text', 'html', data -> 'html'))
WHERE type = 'notification.due';

UPDATE deliveries
SET type = 'notification.requested',
    reaction = 'SendNotificationWhenRequested',
    data = jsonb_build_object(
        'recipient', data -> 'readerId', 'about', data -> 'about',
        'content', jsonb_build_object('kind', 'rendered', 'subject', data -> 'subject', 'text', data -> 'text', 'html', data -> 'html'))
WHERE type = 'notification.due';

-- Events of products that were imported named their job; it is part of the cause now.
UPDATE outbox SET cause = jsonb_build_object('job', data -> 'job') WHERE type IN ('product.created', 'product.changed') AND data ->> 'job' IS NOT NULL;
UPDATE deliveries SET cause = jsonb_build_object('job', data -> 'job') WHERE type IN ('product.created', 'product.changed') AND data ->> 'job' IS NOT NULL;
