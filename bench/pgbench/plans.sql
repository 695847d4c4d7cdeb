-- Query plans of the lists in bench/catalog.sh: the part of each statement that selects the products of a page.
SET random_page_cost = 1.1;
\pset format unaligned
\pset tuples_only on
\echo '### Page 1, newest first'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON)
SELECT p.id FROM products p WHERE p.deleted_at IS NULL AND p.status = 'Published' ORDER BY p.id DESC LIMIT 21;
\echo '### A later page, sorted by price'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON)
SELECT p.id FROM products p WHERE p.deleted_at IS NULL AND p.status = 'Published'
AND (p.effective_price_amount, p.id) > (50000, '00000000-0000-0000-0000-000000000000'::uuid)
ORDER BY p.effective_price_amount, p.id LIMIT 21;
\echo '### A brand in a category, sorted by price'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON)
SELECT p.id FROM products p WHERE p.deleted_at IS NULL AND p.status = 'Published' AND p.brand_id = :'brand' AND p.category_ids && :'shelf'::uuid[]
ORDER BY p.effective_price_amount, p.id LIMIT 21;
\echo '### A category, sorted by popularity'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON)
SELECT p.id FROM product_popularity popularity JOIN products p ON p.id = popularity.product_id
WHERE p.deleted_at IS NULL AND p.status = 'Published' AND p.category_ids && :'shelf'::uuid[]
ORDER BY popularity.views DESC, popularity.product_id DESC LIMIT 21;
\echo '### A rare word'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON)
SELECT p.id FROM products p WHERE p.deleted_at IS NULL AND p.status = 'Published' AND p.search_words @@ :'rare'::tsquery
ORDER BY p.id DESC LIMIT 21;
\echo '### A common word'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON)
SELECT p.id FROM products p WHERE p.deleted_at IS NULL AND p.status = 'Published' AND p.search_words @@ :'common'::tsquery
ORDER BY p.id DESC LIMIT 21;
\echo '### A rare and a common word: the index is read for the rare one'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON)
SELECT p.id FROM products p WHERE p.deleted_at IS NULL AND p.status = 'Published'
AND p.search_words @@ :'rare'::tsquery AND ts_match_vq(p.search_words, :'common'::tsquery)
ORDER BY p.id DESC LIMIT 21;
\echo '### A common word, sorted by relevance: the newest thousand matches are ranked'
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY ON)
WITH candidates AS MATERIALIZED (
    SELECT p.id, p.search_words FROM products p
    WHERE p.deleted_at IS NULL AND p.status = 'Published' AND p.search_words @@ :'common'::tsquery ORDER BY p.id DESC LIMIT 1000)
SELECT id FROM (SELECT id, ts_rank(search_words, :'common'::tsquery) AS rank FROM candidates) AS weighed ORDER BY rank DESC, id DESC LIMIT 21;
