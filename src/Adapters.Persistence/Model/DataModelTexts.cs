namespace Shop.Adapters.Persistence.Model;

/// <summary>The texts of the data model document.</summary>
internal static class DataModelTexts
{
    public const string Introduction =
        """
        # Data model

        The tables of Shop with their columns, keys and relations. `./shop data-model > docs/data-model.md` generates this file from the EF Core
        model; edit `src/Adapters.Persistence/Model/DataModelTexts.cs` or the model, not this file.

        - An id is a UUID that starts with its time of creation. The API shows it with a prefix that names its type.
        - `version` is the concurrency token of a row (optimistic concurrency). Its value is part of the entity tag.
        - An amount of money is two columns: minor units and the currency.
        - Values and lists that are read and written only with their row are `jsonb` columns.
        - A solid line is a foreign key. A dotted line is an id without a foreign key, which refers to another aggregate.
        - *references*, *nullable* and *generated* in a column stand for such an id, for `NULL` values, and for a column that the database computes.
        """;

    /// <summary>The features in the order of the document: the folder of their entities, and a text.</summary>
    public static IReadOnlyList<(string Feature, string Text)> Features { get; } =
    [
        ("Accounts",
            """
            An account has one role. An erased account keeps its row without personal data. A refresh token is stored as its hash; all tokens of one login
            have the same `family`, which is the session, and its live token has the times and the client of the session. A one-time token is mailed; only the
            hashes of its texts are stored. `login_failures` and `token_requests` have one row for each failed login, and for each address of each request of
            a token, within the window in which they count; `key` is a hash. `data_protection_keys` are the keys that encrypt the cookies of pages, encrypted
            themselves with a key outside of the database.

            A trigger maintains the column `store_name_key` of `accounts`, which the model does not describe: equal for store names that look alike, and unique.
            """),
        ("Catalog",
            """
            A deleted product keeps its row, so that orders and movements still refer to it; unique columns apply to products that are not deleted. A variant
            is the sellable unit of a product. Every product has one, its default variant, which has the id of the product.

            The SQL files of the migration add what the model does not describe, maintained by triggers: the column `search_words` of `products` (full-text
            search; the new name of a brand is carried over to them by a reaction), the table `search_terms` (every `term` of the catalog, for misspelt
            searches), the table `product_popularity` (`product_id` and all its `views`, for sorting), and the table `product_counts` (`id`, `kind`, `taxa` and `products`): changes of the number of published products of a
            taxon, to add up, of those in exactly the same categories, and of all.
            """),
        ("Inventory",
            """
            `stocks` has one row per variant. The movements of a variant add up to its `on_hand`. A trigger fills the table `stock_changes`, a queue with
            `position`, `variant_id`, `available` and `version`, from which availability is published. Another one keeps in the table `low_stocks`
            (`variant_id`, `level`) the variants of which no unit (`Out`) or fewer than ten (`Low`) are available.
            """),
        ("Carts", "A cart with its items as JSON belongs to an account, or to the guest whose token has this hash."),
        ("Wishlists", "An entry is a product on the wishlist of an account."),
        ("Orders",
            """
            The lines of an order have the prices, names and sellers of the moment when it was placed. The total is the sum of the lines and of the
            `adjustments`, which are fixed at the same moment.
            """),
        ("Payments", "An order has one payment, which has all its attempts, and the times at which its reversal became due, was finished, or was denied."),
        ("Events",
            """
            The event feed. `sequence` has no gaps. `audience` is the buyer of an order event; other events are for admins. `feed_bounds` has one row:
            events up to `removed_until` were deleted because of their age, and `last_removed`, which a trigger keeps, is the highest number that
            was ever deleted, behind which numbering continues.
            """),
        ("Outbox",
            """
            A transaction stores its events in `outbox`. The sequencer moves them to `events` and creates one row in `deliveries` for each reaction, which is
            deleted when the reaction succeeds. `next_attempt_at` is also the end of the lease of a running attempt. `cause` has the request, the job, the event and the
            trace context of the change. `account_id` is the buyer, `priority` is 1 for what is beyond its share of the slots, `lease_number` the fencing
            token, `interruptions` counts the attempts in a row without an outcome, and `progress` is how far a reaction has come that needs several deliveries.
            `is_delivered` marks an event whose deliveries were created before its place in the feed.
            """),
        ("Webhooks", "A delivery is one event for one endpoint, with the log of its attempts. Deliveries of a deleted endpoint are deleted in batches afterwards."),
        ("Jobs", "An import job and its file in chunks, which are deleted when the job has ended."),
        ("Media", "A picture, and its file: as stored by the upload with 0 in `resized_to`, and in each width that was requested."),
        ("Reports",
            """
            The views of a product on one day. No visitor is stored. The SQL files of the migrations add tables that the model does not describe. `view_changes` has
            `xid`, `at`, `product_id`, `day` and `views`: the views counted within the last hour, by which a list keeps the ranking of its beginning. `daily_views` has
            the `views` of all products by `day`. `daily_sales` has `orders`, `units` and `revenue` of each closed `day` and `currency`, `daily_product_sales` those of
            each product, and `product_sales` the sums of all closed days. The last closed day is `closed_until` of the single row of `sales_bounds`; `reopened_days`
            (`id`, `day`) has closed days to close again.
            """),
        ("Audit", "The audit log is append-only: triggers reject `UPDATE`, `TRUNCATE`, and `DELETE` of entries younger than the `period` in the single row of `audit_retention`, which only the role that migrates changes. `resource` is an id as the API shows it."),
        ("Idempotency", "The stored response of a request with an idempotency key, deleted after 24 hours."),
        ("Operations",
            """
            The running instances: each stores its heartbeat every ten seconds. A row is deleted a day after the last one. `consistency_reports`
            has the runs of the consistency checks, the last hundred of them; `report` is null until a run ends, of which there is one at most, and `lease_until` names the time
            after which another instance takes it over.
            """),
        ("Settings", "The settings of the store, in a single row."),
    ];
}
