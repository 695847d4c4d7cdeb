using System.Collections.Frozen;

namespace Shop.Adapters.Web.Http.Problems;

/// <summary>Every kind of problem that a client can receive; the only mapping of error codes to status codes.</summary>
internal static partial class ProblemCatalog
{
    public const string InvalidRequest = "invalid-request";
    public const string MalformedRequest = "malformed-request";
    public const string AuthenticationRequired = "authentication-required";
    public const string Forbidden = "forbidden";
    public const string ReplacementRequired = "password-change-required";
    public const string NotFound = "not-found";
    public const string NotAcceptable = "not-acceptable";
    public const string UnsupportedMediaType = "unsupported-media-type";
    public const string PreconditionRequired = "precondition-required";
    public const string QuotaExceeded = "quota-exceeded";
    public const string InternalError = "internal-error";
    public const string Unavailable = "unavailable";
    public const string Maintenance = "maintenance";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    private static readonly FrozenDictionary<string, ProblemKind> ByCode =
        Protocol.Concat(Accounts).Concat(Catalog).Concat(Orders).Concat(Jobs).Concat(Media).Concat(Operations).Concat(Webhooks).ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);

    /// <summary>The default kind of each status code; several kinds may share one code.</summary>
    private static readonly FrozenDictionary<int, ProblemKind> ByStatus =
        Protocol.DistinctBy(kind => kind.Status).ToFrozenDictionary(kind => kind.Status);

    public static IReadOnlyList<ProblemKind> All => ByCode.Values;

    public static ProblemKind? Find(string code) => ByCode.GetValueOrDefault(code);

    public static ProblemKind Of(string code) => ByCode[code];

    /// <summary>Null for a status code without a default kind.</summary>
    public static ProblemKind? FindByStatus(int status) => ByStatus.GetValueOrDefault(status);
}
