DROP FUNCTION rebuild_daily_views;
DROP TABLE daily_views;
