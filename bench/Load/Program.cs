using System.Globalization;
using Shop.Load;
using Shop.Load.Abuse;
using Shop.Load.Grown;

// Usage: Load seed   <shop> <admin e-mail> <password> <products> <output file for the ids>
//        Load lists  <shop> <file with addresses> <clients> <warm-up seconds> <seconds>
//        Load walk   <shop> <address of a list> <pages>
//        Load changes <shop> <admin e-mail> <password> <changes>
//        Load logins <shop> <file with the ids> <parallel logins> <reads per second> <rounds> <seconds>
//        Load refusals <shop> <admin e-mail> <password> <attempts of each kind>
//        Load resets <shop> <admin e-mail> <password> <requests of each kind>
//        Load pages  <shop> <password> <file with visitors and addresses> <times each>
//        Load gets   <shop> <password> <file with samples> <times each>
//        Load writes <shop> <password> <admin e-mail> <buyer e-mail> <product> <times each>
//        Load paints <shop> <times each> <addresses>
//        Load abuse  <shop> <file with the ids> <admin e-mail> <password> <rounds> <seconds>
//        Load abuser <shop> <kind> <file with the ids> <admin e-mail> <password>
//        Load idle   <shop> <admin e-mail> <password> <clients>
return args switch
{
    ["seed", var shop, var email, var password, var products, var file] =>
        await Seed.Run(new Uri(shop), email, password, Number(products), file),
    ["lists", var shop, var file, var clients, var warmUp, var seconds] =>
        await CatalogLoad.Run(new Uri(shop), file, Number(clients), Seconds(warmUp), Seconds(seconds)),
    ["walk", var shop, var address, var pages] => await CatalogLoad.Walk(new Uri(shop), address, Number(pages)),
    ["changes", var shop, var email, var password, var changes] =>
        await ProductChanges.Run(new Uri(shop), email, password, Number(changes)),
    ["logins", var shop, var file, var logins, var reads, var rounds, var seconds] =>
        await LoginStorm.Run(new Uri(shop), await File.ReadAllLinesAsync(file), Number(logins), Number(reads), Number(rounds), Seconds(seconds)),
    ["refusals", var shop, var email, var password, var tries] =>
        await RefusedLogins.Run(new Uri(shop), email, password, Number(tries)),
    ["resets", var shop, var email, var password, var tries] =>
        await ResetRequests.Run(new Uri(shop), email, password, Number(tries)),
    ["pages", var shop, var password, var file, var times] =>
        await PageLoads.Run(new Uri(shop), password, file, Number(times)),
    ["gets", var shop, var password, var file, var times] =>
        await EveryGet.Run(new Uri(shop), password, file, Number(times)),
    ["writes", var shop, var password, var admin, var buyer, var product, var times] =>
        await MainWrites.Run(new Uri(shop), password, admin, buyer, product, Number(times)),
    ["paints", var shop, var times, .. var addresses] => await PagePaints.Run(new Uri(shop), Number(times), addresses),
    ["abuse", var shop, var file, var email, var password, var rounds, var seconds] =>
        await AbuseRun.Run(new Uri(shop), file, email, password, Number(rounds), Seconds(seconds)),
    ["abuser", var shop, var kind, var file, var email, var password] =>
        await Abuser.Run(new Uri(shop), kind, await File.ReadAllLinesAsync(file), email, password),
    ["idle", var shop, var email, var password, var clients] =>
        await IdleClients.Run(new Uri(shop), email, password, Number(clients)),
    _ => 2,
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(Number(text));
