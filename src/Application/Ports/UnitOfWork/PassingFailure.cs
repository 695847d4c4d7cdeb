using System.Data.Common;

namespace Shop.Application.Ports.UnitOfWork;

/// <summary>Failures after which the same request may succeed soon.</summary>
public static class PassingFailure
{
    /// <summary>Whether the failure passes by itself. A connection that breaks while rows are read throws a transient <see cref="DbException"/>.</summary>
    public static bool IsPassing(this Exception failure) =>
        failure is DatabaseUnavailableException or OverloadedException or TimeoutException or OperationCanceledException or DbException { IsTransient: true };
}
