using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shop.Adapters.Persistence.Storage.Conventions;
using Shop.Domain.Settings;

namespace Shop.Adapters.Persistence.Settings;

internal sealed class SettingsConfiguration : IEntityTypeConfiguration<StoreSettings>
{
    private const string Key = "Id";

    public void Configure(EntityTypeBuilder<StoreSettings> builder)
    {
        builder.ToTable("store_settings", table => table.HasCheckConstraint("ck_store_settings_one", "id = 1"));
        builder.Property<short>(Key).ValueGeneratedNever();
        builder.HasKey(Key);
        builder.IsVersioned();

        var begin = StoreSettings.Begin();
        builder.HasData(new { Id = (short)1, begin.Title, begin.Maintenance, begin.Version });
    }
}
