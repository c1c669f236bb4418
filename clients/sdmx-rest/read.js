// Queries as the library of the SDMX working group's own members builds them, for both generations of the REST interface.
const rest = require('sdmx-rest');

const base = process.env.BASE_URL;
const v1 = rest.getService({
  id: 'PARINDEX', api: 'v1.5.0', url: base + '/sdmx/v1',
  format: 'application/vnd.sdmx.data+json;version=2.0.0',
  structureFormat: 'application/vnd.sdmx.structure+xml;version=2.1',
});
const v2 = rest.getService({
  id: 'PARINDEX', api: 'v2.0.0', url: base + '/sdmx/v2',
  format: 'application/vnd.sdmx.data+json;version=2.0.0',
  structureFormat: 'application/vnd.sdmx.structure+json;version=2.0.0',
});

let failed = 0;
async function check(name, test) {
  try {
    if (!await test()) throw new Error('not as expected');
    console.log('ok sdmx-rest ' + name);
  } catch (error) {
    failed++;
    console.log('not ok sdmx-rest ' + name + ': ' + error);
  }
}

/** Every observation of a message of SDMX-JSON 2.0 as {component: value}. */
function observations(message) {
  const {structures: [structure], dataSets} = message.data;
  const name = (dimensions, numbers) => Object.fromEntries(numbers.split(':').map((number, at) => {
    const value = dimensions[at].values[Number(number)];
    return [dimensions[at].id, value.id ?? value.value];
  }));
  const values = array => Object.fromEntries(
    [...structure.measures.observation, ...structure.attributes.observation].map((component, at) => [
      component.id,
      component.values && array[at] !== null ? component.values[array[at]].id : array[at],
    ]));
  return dataSets.flatMap(dataSet => dataSet.observations
    ? Object.entries(dataSet.observations).map(([key, array]) =>
      ({...name(structure.dimensions.observation, key), ...values(array)}))
    : Object.entries(dataSet.series).flatMap(([key, series]) =>
      Object.entries(series.observations).map(([at, array]) => ({
        ...name(structure.dimensions.series, key), ...name(structure.dimensions.observation, at), ...values(array),
      }))));
}
const ask = async (query, service) => {
  const answer = await rest.request(query, service);
  return typeof answer === 'string' ? answer : answer.text();
};
const data = async (query, service) => observations(JSON.parse(await ask(query, service)));

(async () => {
  await check('data by flow and key (REST 1)', async () => {
    const found = await data(rest.getDataQuery({
      flow: 'PARINDEX,par-index,1.0', key: 'A.par-index.province.quang-ninh+ha-noi.score', start: '2019', end: '2020',
    }), v1);
    const one = found.find(each => each.REF_AREA === 'quang-ninh' && each.TIME_PERIOD === '2019');
    return found.length === 4 && one.OBS_VALUE === 90.09 && one.OBS_STATUS === 'A' && one.PLACE_BEST === 1;
  });
  await check('the last observation of each series (REST 1)', async () => {
    const found = await data(rest.getDataQuery({flow: 'sipas', key: 'A.sipas.province..score', lastNObs: 1}), v1);
    return found.length > 10 && new Set(found.map(each => each.REF_AREA)).size === found.length;
  });
  await check('nothing is an empty data set (REST 1)', async () =>
    (await data(rest.getDataQuery({flow: 'sipas', key: 'A.sipas.ministry..'}), v1)).length === 0);
  await check('a structure with its descendants (REST 1)', async () => {
    const text = await ask(rest.getMetadataQuery({
      resource: 'dataflow', agency: 'PARINDEX', id: 'sipas', references: 'descendants',
    }), v1);
    return text.includes('<str:Codelist id="CL_UNIT"') && text.includes('Quảng Ninh') && text.includes('<str:DataStructure ');
  });
  await check('availability of one dimension (REST 1)', async () => {
    const text = await ask(rest.getAvailabilityQuery({flow: 'sipas', key: 'A.sipas.province..score', component: 'REF_AREA'}),
      {...v1, structureFormat: 'application/vnd.sdmx.structure+xml;version=2.1'});
    return text.includes('<com:KeyValue id="REF_AREA">') && text.includes('<com:Value>quang-ninh</com:Value>');
  });
  await check('data with filters of components (REST 2)', async () => {
    const found = await data(rest.getDataQuery2({
      context: 'dataflow=PARINDEX:par-index(1.0)',
      filters: ['TIME_PERIOD=ge:2019+le:2020', 'REF_AREA=quang-ninh,ha-noi', 'MEASURE=score', 'INDICATOR=par-index'],
    }), v2);
    return found.length === 4 && found.every(each => ['2019', '2020'].includes(each.TIME_PERIOD));
  });
  await check('data by keys with wildcards (REST 2)', async () => {
    const found = await data(rest.getDataQuery2({
      context: 'dataflow=PARINDEX:RESULTS(1.0)', key: 'A.*.province.quang-ninh.score',
    }), v2);
    return found.length > 5 && found.every(each => each.REF_AREA === 'quang-ninh');
  });
  await check('structures as JSON (REST 2)', async () => {
    const message = JSON.parse(await ask(rest.getMetadataQuery({
      resource: 'codelist', agency: 'PARINDEX', id: 'CL_INDICATOR', version: 'latest',
    }), v2));
    return message.data.codelists[0].codes.some(code => code.id === 'par-index_steering');
  });
  process.exit(failed > 0 ? 1 : 0);
})();
