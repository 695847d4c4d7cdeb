namespace Shop.Load;

/// <summary>Counts latencies in buckets that grow by 1 % each, so that a percentile of any size is at most 1 % off.</summary>
internal sealed class Latencies
{
    private const double Growth = 1.01;
    private const int BucketCount = 2_400;

    private static readonly double s_logGrowth = Math.Log(Growth);

    private readonly long[] _buckets = new long[BucketCount];

    public long Count { get; private set; }

    public static Latencies Sum(IEnumerable<Latencies> all)
    {
        var sum = new Latencies();
        foreach (var one in all)
        {
            for (var i = 0; i < BucketCount; i++)
                sum._buckets[i] += one._buckets[i];
            sum.Count += one.Count;
        }

        return sum;
    }

    public void Add(TimeSpan latency)
    {
        var bucket = (int)(Math.Log(Math.Max(1, latency.TotalNanoseconds)) / s_logGrowth);
        _buckets[Math.Min(bucket, BucketCount - 1)]++;
        Count++;
    }

    /// <param name="share">From 0 to 1.</param>
    public TimeSpan Percentile(double share)
    {
        var rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        var seen = 0L;
        var bucket = Array.FindIndex(_buckets, count => (seen += count) >= rank);
        return TimeSpan.FromTicks((long)(Math.Pow(Growth, Math.Max(0, bucket) + 1) / TimeSpan.NanosecondsPerTick));
    }
}
