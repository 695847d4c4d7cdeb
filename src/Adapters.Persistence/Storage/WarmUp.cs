using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Adapters.Persistence.Storage;

/// <summary>Has the runtime compile what a start needs of the storage while the database server itself is still starting: a second of a first start.</summary>
internal static class WarmUp
{
    /// <summary>Reaches for no server. What goes wrong here goes wrong again where it is told.</summary>
    public static Task Begin() => Task.Run(() =>
    {
        using var db = new ShopDbContext(new DbContextOptionsBuilder<ShopDbContext>().UseNpgsql("Host=nowhere").Options);
        db.GetService<IMigrator>().GenerateScript();
        db.Accounts.Where(account => account.ErasedAt == null).ToQueryString();
    });
}
