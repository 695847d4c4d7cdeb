using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Shop.Adapters.Persistence.Model;

/// <summary>Compiles the code of the first database access while the server starts; saves a second of a first start.</summary>
internal static class WarmUp
{
    /// <summary>Connects to no server. An error here occurs again, and is reported, at the first real use.</summary>
    public static Task Begin() => Task.Run(() =>
    {
        using var db = new ShopDbContext(new DbContextOptionsBuilder<ShopDbContext>().UseNpgsql("Host=nowhere").Options);
        db.GetService<IMigrator>().GenerateScript();
        db.Accounts.Where(account => account.ErasedAt == null).ToQueryString();
    });
}
