-- A refunded payment was reversed when its order last changed, as far as is known.
UPDATE payments SET reversal_due_at = orders.updated_at, reversal_finished_at = orders.updated_at
FROM orders WHERE orders.id = payments.order_id AND payments.status = 'Refunded';

-- A paid payment of an ended or refunded order waits for its reversal, or has lost it, which the consistency check reports.
UPDATE payments SET reversal_due_at = orders.updated_at
FROM orders WHERE orders.id = payments.order_id AND payments.status = 'Paid' AND (orders.status IN ('Rejected', 'Cancelled') OR orders.refund IS NOT NULL);

UPDATE payments SET reversal_due_at = created_at
FROM deliveries WHERE reaction = 'ReverseChargeWhenDue' AND subject = payments.order_id AND reversal_due_at IS NULL;

UPDATE payments SET reversal_due_at = at
FROM outbox WHERE type = 'charge.reversal-due' AND subject = payments.order_id AND reversal_due_at IS NULL;

UPDATE deliveries SET account_id = orders.buyer_id FROM orders WHERE orders.id = subject;
