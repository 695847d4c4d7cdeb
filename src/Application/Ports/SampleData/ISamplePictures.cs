namespace Shop.Application.Ports.SampleData;

/// <summary>Draws the pictures of the sample data. The same arguments always give the same picture.</summary>
public interface ISamplePictures
{
    /// <summary>Returns a square picture of a product as PNG.</summary>
    /// <param name="sku">Varies colours and proportions.</param>
    /// <param name="name">Determines what is drawn.</param>
    /// <param name="category">The slug of the category, which determines the style and, for an unknown name, what is drawn.</param>
    byte[] DrawProduct(string sku, string name, string category);

    /// <summary>Returns a wide picture for the banner of a collection as PNG.</summary>
    /// <param name="categories">The slugs of the collection's categories.</param>
    byte[] DrawBanner(string title, IReadOnlyList<string> categories);
}
